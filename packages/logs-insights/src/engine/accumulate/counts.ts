import type { Vector } from '../vector.ts';
import type { Accumulator } from './accumulator.ts';
import { isPresent } from './presence.ts';
import { groupsIn, roomFor } from './room.ts';

/** `count`: rows, or rows that have a value. */
export class Counts implements Accumulator {
  private counts = new Float64Array(16);

  add(rows: Int32Array, groups: Int32Array, [given]: readonly Vector[]): void {
    this.counts = roomFor(this.counts, groupsIn(rows, groups));
    const { counts } = this;
    if (given === undefined) countRows(rows, groups, counts);
    else if (given.kind === 'numbers') countNumbers(rows, groups, given.values, counts);
    else for (const row of rows) if (isPresent(given, row)) counts[groups[row]!]! += 1;
  }

  merge(saved: unknown, groups: Int32Array): void {
    for (const [theirs, ours] of groups.entries()) {
      this.counts = roomFor(this.counts, ours + 1);
      this.counts[ours]! += (saved as Float64Array)[theirs] ?? 0;
    }
  }

  save(): unknown {
    return this.counts.slice();
  }

  finish(group: number): number {
    return this.counts[group] ?? 0;
  }

  get bytes(): number {
    return this.counts.byteLength;
  }
}

// HOT
function countRows(rows: Int32Array, groups: Int32Array, counts: Float64Array): void {
  for (let i = 0; i < rows.length; i++) counts[groups[rows[i]!]!]! += 1;
}

// HOT
function countNumbers(
  rows: Int32Array,
  groups: Int32Array,
  numbers: Float64Array,
  counts: Float64Array,
): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (!Number.isNaN(numbers[row]!)) counts[groups[row]!]! += 1;
  }
}
