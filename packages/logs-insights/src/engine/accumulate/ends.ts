import type { Value } from '../../value/value.ts';
import { type Vector, valueAt } from '../vector.ts';
import type { Accumulator, RowOrder } from './accumulator.ts';
import { type Candidate, inBaseOrder } from './candidate.ts';
import { isPresent } from './presence.ts';
import { groupsIn, roomFor } from './room.ts';

/**
 * `earliest` and `latest`: the value of the first row in the order of time, and of the last; of the
 * same time rows come in the base order. Rows that lack the value are left out.
 */
export class Ends implements Accumulator {
  private readonly best: (Candidate | undefined)[] = [];
  /** Row of the block at hand that may be the answer, by group; -1 where there is none. */
  private rows = new Int32Array(16).fill(-1);
  private readonly direction: 1 | -1;

  constructor(direction: 1 | -1) {
    this.direction = direction;
  }

  // HOT: each row; values are made of one row a group and block.
  add(rows: Int32Array, groups: Int32Array, [given]: readonly Vector[], order: RowOrder): void {
    const vector = given!;
    this.reserve(groupsIn(rows, groups));
    const { times, source, first } = order;
    const { rows: best, direction } = this;
    const touched: number[] = [];
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      if (!isPresent(vector, row)) continue;
      const group = groups[row]!;
      const other = best[group]!;
      if (other < 0) touched.push(group);
      else if ((times[row]! - times[other]! || row - other) * direction >= 0) continue;
      best[group] = row;
    }
    for (const group of touched) {
      const row = best[group]!;
      best[group] = -1;
      const place = { time: times[row]!, source, sequence: first + row };
      if (this.isBetter(group, place)) this.best[group] = { ...place, value: valueAt(vector, row) };
    }
  }

  private reserve(groups: number): void {
    const from = this.rows.length;
    this.rows = roomFor(this.rows, groups);
    if (this.rows.length > from) this.rows.fill(-1, from);
  }

  private isBetter(group: number, place: Omit<Candidate, 'value'>): boolean {
    const known = this.best[group];
    if (known === undefined) return true;
    const byTime = place.time - known.time;
    return (byTime || inBaseOrder(place, known)) * this.direction < 0;
  }

  merge(saved: unknown, groups: Int32Array): void {
    for (const [theirs, each] of (saved as readonly (Candidate | undefined)[]).entries()) {
      const ours = groups[theirs]!;
      if (each !== undefined && this.isBetter(ours, each)) this.best[ours] = each;
    }
  }

  save(): unknown {
    return [...this.best];
  }

  finish(group: number): Value {
    return this.best[group]?.value ?? null;
  }

  get bytes(): number {
    return this.rows.byteLength + this.best.length * 130;
  }
}
