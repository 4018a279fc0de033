import type { Value } from '../../value/value.ts';
import type { Vector } from '../vector.ts';

/** The place of a block's rows in the base order: newest first, of the same time as they came. */
export interface RowOrder {
  /** Epoch milliseconds, at the row's own number. */
  readonly times: Float64Array;
  /** Which input. */
  readonly source: number;
  /** The place of row 0 in its input. */
  readonly first: number;
}

/**
 * What an aggregate knows of each group. Rows and shares may come in any order and split in any way:
 * the answer is that of the reference over all rows in the base order.
 */
export interface Accumulator {
  /** `groups[row]` is the group of a row; groups are dense numbers from 0. */
  add(rows: Int32Array, groups: Int32Array, given: readonly Vector[], order: RowOrder): void;
  /** Adds what another saved; `groups[theirs]` is ours. */
  merge(saved: unknown, groups: Int32Array): void;
  /** Plain data that a structured clone takes. */
  save(): unknown;
  finish(group: number): Value;
  /** Whether what is given is near the true answer and no longer equal to it. */
  readonly isApproximate?: boolean;
  /** Bytes held, about. */
  readonly bytes: number;
}
