import { finite } from '../../value/coerce.ts';
import { numbersOf } from '../expression/numbers.ts';
import type { Vector } from '../vector.ts';
import type { Accumulator } from './accumulator.ts';
import { ExactSums, type SavedSums } from './exact-sums.ts';
import { nearest, scaledSum } from './nearest.ts';
import { groupsIn, roomFor } from './room.ts';

interface Saved {
  readonly sums: SavedSums;
  readonly counts: Float64Array;
}

/** `sum` and `avg`: exact until they are rounded, once. */
export class Sums implements Accumulator {
  private readonly sums = new ExactSums();
  private counts = new Float64Array(16);
  private readonly isAverage: boolean;

  constructor(isAverage: boolean) {
    this.isAverage = isAverage;
  }

  // HOT: each row.
  add(rows: Int32Array, groups: Int32Array, [given]: readonly Vector[]): void {
    const numbers = numbersOf(given!, rows, groups.length);
    this.reserve(groupsIn(rows, groups));
    this.sums.addAll(rows, groups, numbers, this.counts);
  }

  private reserve(groups: number): void {
    this.counts = roomFor(this.counts, groups);
    this.sums.reserve(groups);
  }

  merge(saved: unknown, groups: Int32Array): void {
    const { sums, counts } = saved as Saved;
    this.sums.merge(sums, groups);
    for (const [theirs, ours] of groups.entries()) {
      this.counts = roomFor(this.counts, ours + 1);
      this.counts[ours]! += counts[theirs] ?? 0;
    }
  }

  save(): unknown {
    return { sums: this.sums.save(), counts: this.counts.slice() } satisfies Saved;
  }

  finish(group: number): number | null {
    const count = this.counts[group] ?? 0;
    if (count === 0) return null;
    const { parts, whole } = this.sums.partsOf(group);
    // One operation on exact numbers rounds once.
    if (whole === 0n && parts.length < 2) return (parts[0] ?? 0) / (this.isAverage ? count : 1);
    return finite(nearest(scaledSum(parts, whole), this.isAverage ? BigInt(count) : 1n));
  }

  get bytes(): number {
    return this.counts.byteLength + this.sums.bytes;
  }
}
