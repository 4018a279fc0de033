import { Kind, type Scanner } from '@sluice/scan';
import type { Fields } from '../event/fields.ts';
import { ArrayWalk } from './array-walk.ts';
import { type Branch, branchesOf } from './branches.ts';
import { leafIn } from './cell-leaf.ts';
import type { Columns } from './columns.ts';

/** A path that rules ask for, and where its values go. */
export interface Slot {
  readonly path: string;
  readonly slot: number;
}

/** Column of a path. */
interface Source {
  readonly place: number;
  /** Where its values go; -1 for nowhere. */
  readonly slot: number;
  readonly branch: Branch;
  /** The columns of what its path leads through. */
  readonly above: readonly number[];
}

/** Puts the values of a row into their slots, also those that stand in arrays. */
export class RowFields {
  private readonly scanner: Scanner;
  private readonly columns: Columns;
  private readonly sources: readonly Source[];
  private readonly scalars: readonly Source[];
  private readonly walk: ArrayWalk;

  constructor(columns: Columns, slots: readonly Slot[], fields: Fields, scanner: Scanner) {
    const root = branchesOf(slots);
    this.scanner = scanner;
    this.columns = columns;
    this.walk = new ArrayWalk(scanner, fields);
    this.sources = columns.paths.flatMap((path, place): Source | [] => {
      const branch = root.get(path);
      const above = columns.paths.flatMap((other, i) => (path.startsWith(`${other}.`) ? i : []));
      return branch === undefined ? [] : { place, slot: branch.slot, branch, above };
    });
    this.scalars = this.sources.filter(({ slot }) => slot >= 0);
    this.fields = fields;
  }

  private readonly fields: Fields;

  /** For a row whose standing is plain. */
  addPlain(row: number): void {
    for (const source of this.scalars) this.add(source, row);
  }

  /** For a row that has arrays; false where the text of the line must be asked. */
  addAll(row: number): boolean {
    const { columns, sources, walk } = this;
    walk.begin();
    for (const source of sources) {
      const cells = columns.cells(source.place);
      if (cells.kinds[row] === Kind.missing) continue;
      // A key such as `0` was taken for the index of an element, which it is not here.
      for (const place of source.above) if (columns.isArray(place, row)) return false;
      if (!columns.isArray(source.place, row)) this.add(source, row);
      else if (!walk.walk(cells.starts[row]!, source.branch)) return false;
    }
    return true;
  }

  private add({ place, slot }: Source, row: number): void {
    if (slot < 0) return;
    const leaf = leafIn(this.columns.cells(place), row, this.scanner);
    if (leaf !== undefined) this.fields.add(slot, leaf, undefined);
  }
}
