import { Kind, type Lines, RowList, type Rows, type Scanner, Status } from '@sluice/scan';
import { pathKey } from '../plan/order.ts';
import type { At, JsonPlan } from '../plan/shape.ts';
import { jsonTestOf } from './cell-tests.ts';
import { Column } from './column.ts';
import { leavesOf, logicOf, type Verdict } from './logic.ts';

/** The values at the paths of some patterns, line by line. */
export class JsonColumns {
  /** The rows read last whose cells say all that there is to say, and those whose text must be asked. */
  readonly plain = new RowList();
  readonly odd = new RowList();
  private readonly scanner: Scanner;
  private readonly numbers = new Map<string, number>();
  private readonly columns: readonly Column[];
  private readonly plan: ReturnType<Scanner['planFields']>;

  constructor(scanner: Scanner, tests: readonly JsonPlan['test'][]) {
    this.scanner = scanner;
    for (const { path } of tests.flatMap((test) => leavesOf(test))) {
      const key = pathKey(path);
      if (!this.numbers.has(key)) this.numbers.set(key, this.numbers.size);
    }
    const paths = [...this.numbers.keys()].map((key) => JSON.parse(key) as string[]);
    this.columns = paths.map(() => new Column(scanner));
    this.plan = scanner.planFields(paths);
  }

  column({ path }: At): Column {
    return this.columns[this.numbers.get(pathKey(path))!]!;
  }

  /** Reads the lines, or some of them. */
  read(lines: Lines, rows: Rows): void {
    const { cells, status } = this.plan.read(lines, rows);
    const { plain, odd } = this;
    plain.clear();
    odd.clear();
    const count = rows?.length ?? lines.count;
    for (let i = 0; i < count; i++) {
      const row = rows === undefined ? i : rows[i]!;
      if (status[row] === Status.object) plain.add(row);
      else if (status[row] === Status.odd) odd.add(row);
    }
    this.columns.forEach((column, i) => {
      column.begin(cells[i]!, plain.all, lines.count);
    });
  }

  /** A pattern over plain rows. */
  verdictOf(test: JsonPlan['test']): Verdict {
    const holds = logicOf(test, (at: At) => jsonTestOf(at.check, this.column(at), this.scanner));
    const nullable = leavesOf(test)
      .filter(mayBeInArray)
      .map((at) => this.column(at));
    if (nullable.length === 0) return holds;
    return (row) => {
      for (const { cells } of nullable) if (cells.kinds[row] === Kind.container) return undefined;
      return holds(row);
    };
  }
}

/** Whether fields say where all paths of a test lead: a number could be a key or an index. */
export function isReadable(test: JsonPlan['test']): boolean {
  const leaves = leavesOf(test);
  return (
    leaves.length > 0 &&
    leaves.every(({ path }) =>
      path.every((step) => step.kind === 'key' && !/^\d+$/.test(step.name)),
    )
  );
}

// AWS: an array that holds a null is null; which it is only its text tells.
const mayBeInArray = ({ check }: At): boolean =>
  check.kind === 'is' && check.constant === null && check.inArrays;

/** Whether a test asks for what cells may not tell. */
export const isNullable = (test: JsonPlan['test']): boolean => leavesOf(test).some(mayBeInArray);
