import { identityOf } from '../../value/identity.ts';
import { bySortKey, sortKeyOf } from '../../value/sort-order.ts';
import type { Value } from '../../value/value.ts';
import { PairTable } from '../groups/pair-table.ts';
import { type Vector, valueAt } from '../vector.ts';
import type { Accumulator, RowOrder } from './accumulator.ts';
import { type Candidate, inBaseOrder } from './candidate.ts';
import { Identities } from './identities.ts';
import { isPresent } from './presence.ts';

/** A value of a group, how often it is there, and its first row. */
interface Entry extends Candidate {
  readonly group: number;
  readonly times: number;
}

/** `values` and `topk`: the different values of a group, in the order of their first rows. */
export class Frequencies implements Accumulator {
  private readonly identities = new Identities();
  private readonly table = new PairTable();
  private readonly entries: Entry[] = [];
  private byGroup: ReadonlyMap<number, readonly Entry[]> | undefined;
  /** Which argument the values are. */
  private readonly argument: number;
  /** How many of the most frequent are given; all, by their first rows, where absent. */
  private readonly most: number | undefined;

  constructor(argument: number, most?: number) {
    this.argument = argument;
    this.most = most;
  }

  // HOT: each row.
  add(rows: Int32Array, groups: Int32Array, given: readonly Vector[], order: RowOrder): void {
    const vector = given[this.argument]!;
    const { times, source, first } = order;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      if (!isPresent(vector, row)) continue;
      const code = this.table.code(groups[row]!, this.identities.at(vector, row));
      const place = { time: times[row]!, source, sequence: first + row };
      const known = this.entries[code];
      if (known !== undefined && inBaseOrder(known, place) <= 0) {
        this.entries[code] = { ...known, times: known.times + 1 };
      } else {
        const value = valueAt(vector, row);
        this.entries[code] = {
          ...place,
          value,
          group: groups[row]!,
          times: (known?.times ?? 0) + 1,
        };
      }
    }
    this.byGroup = undefined;
  }

  merge(saved: unknown, groups: Int32Array): void {
    for (const entry of saved as readonly Entry[]) {
      const group = groups[entry.group]!;
      const code = this.table.code(group, this.identities.of(identityOf(entry.value)));
      const known = this.entries[code];
      const times = entry.times + (known?.times ?? 0);
      const first = known !== undefined && inBaseOrder(known, entry) <= 0 ? known : entry;
      this.entries[code] = { ...first, group, times };
    }
    this.byGroup = undefined;
  }

  save(): unknown {
    return [...this.entries];
  }

  finish(group: number): Value {
    this.byGroup ??= groupedOf(this.entries);
    const inOrder = (this.byGroup.get(group) ?? []).toSorted(inBaseOrder);
    if (this.most === undefined) return inOrder.map(({ value }) => value);
    const keyed = inOrder.map((entry) => ({ entry, key: sortKeyOf(entry.value) }));
    keyed.sort((a, b) => b.entry.times - a.entry.times || bySortKey(a.key, b.key));
    return keyed.slice(0, Math.max(0, this.most)).map(({ entry }) => entry.value);
  }

  get bytes(): number {
    return this.entries.length * 160 + this.identities.bytes + this.table.bytes;
  }
}

function groupedOf(entries: readonly Entry[]): ReadonlyMap<number, readonly Entry[]> {
  const groups = new Map<number, Entry[]>();
  for (const entry of entries) {
    const known = groups.get(entry.group);
    if (known === undefined) groups.set(entry.group, [entry]);
    else known.push(entry);
  }
  return groups;
}
