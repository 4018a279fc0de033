import { type Cells, Kind, type Lines, type Scanner, Status } from '@sluice/scan';

/** What the cells of a row say. */
export const Standing = {
  /** All that there is to say. */
  plain: 0,
  /** Some value is an array: what is in it stands in the bytes of its cell. */
  arrays: 1,
  /** Too little; the text of the line must be asked. */
  unknown: 2,
} as const;

/** The values at some paths, line by line. */
export class Columns {
  /** Those that were asked for, and those where an array could stand on the way to them. */
  readonly paths: readonly string[];
  private readonly scanner: Scanner;
  private readonly plan: ReturnType<Scanner['planFields']>;
  private readonly places: ReadonlyMap<string, number>;
  private status: Uint8Array = new Uint8Array(0);
  private all: readonly Cells[] = [];

  constructor(scanner: Scanner, paths: readonly string[]) {
    this.scanner = scanner;
    this.paths = [...new Set([...paths, ...prefixesOf(paths)])];
    this.places = new Map(this.paths.map((path, place) => [path, place]));
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

  has(path: string): boolean {
    return this.places.has(path);
  }

  /** The place of a path among the paths. */
  placeOf(path: string): number {
    return this.places.get(path)!;
  }

  /** The values of a path, by its place. */
  cells(place: number): Cells {
    return this.all[place]!;
  }

  // HOT
  /** One of `Standing`. */
  standing(row: number): number {
    if (this.status[row] !== Status.object) return Standing.unknown;
    const { all } = this;
    for (let place = 0; place < all.length; place++) {
      if (all[place]!.kinds[row] === Kind.container && this.isArray(place, row)) {
        return Standing.arrays;
      }
    }
    return Standing.plain;
  }

  isArray(place: number, row: number): boolean {
    const { kinds, starts } = this.all[place]!;
    return kinds[row] === Kind.container && this.scanner.bytes[starts[row]!] === openingBracket;
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
  return [...found];
}

/** Whether values of these paths can be read: AWS treats keys with empty steps in its own way. */
export const areReadable = (paths: readonly string[]): boolean =>
  paths.every((path) => path.split('.').every((step) => step !== ''));

/** The columns at hand, where these are among them; else new ones, as memory is not given back. */
export const columnsFor = (
  paths: readonly string[],
  scanner: Scanner,
  held: Columns | undefined,
): Columns =>
  held !== undefined && paths.every((path) => held.has(path)) ? held : new Columns(scanner, paths);
