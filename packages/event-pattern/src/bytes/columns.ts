import { type Cells, Kind, type Lines, type Scanner, Status } from '@sluice/scan';

/**
 * The values at some paths, line by line, where bytes tell them: in lines that are one object, with
 * no array on the way to a value. Of other lines the text must be asked.
 */
export class Columns {
  private readonly scanner: Scanner;
  private readonly paths: readonly string[];
  private readonly plan: ReturnType<Scanner['planFields']>;
  private status: Uint8Array = new Uint8Array(0);
  private all: readonly Cells[] = [];

  constructor(scanner: Scanner, paths: readonly string[]) {
    this.scanner = scanner;
    this.paths = [...paths, ...prefixesOf(paths)];
    // A key with a point in it holds several steps of a path.
    this.plan = scanner.planFields(
      this.paths.map((path) => path.split('.')),
      { separator: '.' },
    );
  }

  read(lines: Lines, rows?: Int32Array): void {
    const read = this.plan.read(lines, rows);
    this.status = read.status;
    this.all = read.cells;
  }

  /** The values of a path, by its place among the paths. */
  cells(path: number): Cells {
    return this.all[path]!;
  }

  /** Whether the cells of a row say all that there is to say. */
  isPlain(row: number): boolean {
    if (this.status[row] !== Status.object) return false;
    const { bytes } = this.scanner;
    for (const { kinds, starts } of this.all) {
      if (kinds[row] === Kind.container && bytes[starts[row]!] === openingBracket) return false;
    }
    return true;
  }
}

const openingBracket = 0x5b;

/** Where an array could stand on the way to a value. */
function prefixesOf(paths: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const path of paths) {
    for (let dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
      found.add(path.slice(0, dot));
    }
  }
  for (const path of paths) found.delete(path);
  return [...found];
}

/** Whether values of these paths can be read: AWS treats keys with empty steps in its own way. */
export const areReadable = (paths: readonly string[]): boolean =>
  paths.every((path) => path.split('.').every((step) => step !== ''));
