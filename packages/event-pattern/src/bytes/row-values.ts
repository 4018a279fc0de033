import { Kind, type Scanner } from '@sluice/scan';
import { ArrayWalk, type Met } from './array-walk.ts';
import { type Branch, branchesOf } from './branches.ts';
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

/** Visits the scalars of a row that rules ask for, also those that stand in arrays. */
export class RowValues {
  private readonly columns: Columns;
  private readonly sources: readonly Source[];
  private readonly walk: ArrayWalk;
  private readonly met: Met;

  constructor(columns: Columns, slots: readonly Slot[], scanner: Scanner, met: Met) {
    const branches = branchesOf(slots);
    this.columns = columns;
    this.met = met;
    this.walk = new ArrayWalk(scanner, met);
    this.sources = columns.paths.flatMap((path, place): Source | [] => {
      const branch = branches.get(path);
      const above = columns.paths.flatMap((other, i) => (path.startsWith(`${other}.`) ? i : []));
      return branch === undefined ? [] : { place, slot: branch.slot, branch, above };
    });
  }

  /** False where the text of the line must be asked. */
  visit(row: number): boolean {
    const { columns, sources, walk } = this;
    walk.begin();
    for (let i = 0; i < sources.length; i++) {
      const { place, slot, branch, above } = sources[i]!;
      const { kinds, starts, ends } = columns.cells(place);
      const kind = kinds[row]!;
      if (kind === Kind.missing) continue;
      // A key such as `0` was taken for the index of an element, which it is not here.
      for (let j = 0; j < above.length; j++) if (columns.isArray(above[j]!, row)) return false;
      if (kind !== Kind.container) {
        if (slot >= 0) this.met(slot, kind, starts[row]!, ends[row]!, undefined);
      } else if (columns.isArray(place, row) && !walk.walk(starts[row]!, branch)) return false;
    }
    return true;
  }
}
