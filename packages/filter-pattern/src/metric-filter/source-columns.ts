import { type Cells, type FieldRows, Kind, type Lines, type Scanner, Status } from '@sluice/scan';
import type { ValueSource } from './ast.ts';

/** The texts that a metric filter takes its values from, line by line, in their bytes. */
export class SourceColumns {
  private readonly scanner: Scanner;
  private readonly plan: ReturnType<Scanner['planFields']>;
  /** The column of each source; nothing for numbers. */
  private readonly columns = new Map<ValueSource, number>();
  private read: FieldRows | undefined;

  constructor(scanner: Scanner, sources: readonly ValueSource[]) {
    const paths: string[] = [];
    for (const source of sources) {
      if (source.kind !== 'selector') continue;
      const path = JSON.stringify(namesOf(source));
      if (!paths.includes(path)) paths.push(path);
      this.columns.set(source, paths.indexOf(path));
    }
    this.scanner = scanner;
    this.plan = scanner.planFields(paths.map((path) => JSON.parse(path) as string[]));
  }

  begin(lines: Lines, rows: Int32Array): void {
    if (this.columns.size > 0) this.read = this.plan.read(lines, rows);
  }

  /** Whether cells say what a row holds. */
  isPlain(row: number): boolean {
    return this.columns.size === 0 || this.read!.status[row] === Status.object;
  }

  /** What a source says in a row; nothing where it says nothing. */
  text(source: ValueSource, row: number): string | undefined {
    if (source.kind === 'number') return String(source.value);
    const cells: Cells = this.read!.cells[this.columns.get(source)!]!;
    const kind = cells.kinds[row]!;
    const isScalar = kind === Kind.text || kind === Kind.escaped || kind === Kind.number;
    return isScalar ? this.scanner.cellText(cells, row) : undefined;
  }
}

const namesOf = (source: Extract<ValueSource, { kind: 'selector' }>): readonly string[] =>
  source.steps.flatMap((step) => (step.kind === 'key' ? [step.name] : []));

/** Whether fields say what sources hold: a number could be a key or an index. */
export const areReadable = (sources: readonly ValueSource[]): boolean =>
  sources.every(
    (source) =>
      source.kind === 'number' ||
      (source.kind === 'selector' &&
        source.steps.every((step) => step.kind === 'key' && !/^\d+$/.test(step.name))),
  );
