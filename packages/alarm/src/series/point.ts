import type { Band } from '../reference/breach.ts';

/** A data point as it was published. */
export interface Point {
  /** Epoch milliseconds. */
  readonly timestamp: number;
  readonly value: number;
  readonly samples?: number;
  readonly band?: Band;
}
