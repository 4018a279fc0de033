import { IntervalTree } from './interval-tree.ts';
import type { Lookup, Visit } from './lookup.ts';

/** Numbers between two bounds; a bound left out is infinite, and bounds belong unless `open`. */
export interface NumberRange {
  readonly low?: number;
  readonly lowOpen?: boolean;
  readonly high?: number;
  readonly highOpen?: boolean;
}

/** Finds ranges that the value lies in; ranges of the same numbers are the same key. */
export class RangeIndex implements Lookup<NumberRange, number> {
  readonly #tree = new IntervalTree();

  add(key: NumberRange, id: number): void {
    const { low, high } = closed(key);
    if (low <= high) this.#tree.add(low, high, id);
  }

  remove(key: NumberRange, id: number): void {
    const { low, high } = closed(key);
    this.#tree.remove(low, high, id);
  }

  // HOT
  collect(value: number, visit: Visit): void {
    this.#tree.collect(value, visit);
  }
}

/** The same range with bounds that belong to it: between two doubles there is nothing. */
function closed(range: NumberRange): { readonly low: number; readonly high: number } {
  const { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } = range;
  return {
    low: range.lowOpen ? nextAbove(low) : low,
    high: range.highOpen ? -nextAbove(-high) : high,
  };
}

const float = new Float64Array(1);
const bits = new BigInt64Array(float.buffer);

/** The smallest double above a number; NaN when there is none. */
function nextAbove(value: number): number {
  if (value === Number.POSITIVE_INFINITY) return Number.NaN;
  float[0] = value + 0;
  bits[0] = bits[0]! + (value >= 0 ? 1n : -1n);
  return float[0];
}
