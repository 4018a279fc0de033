import type { Band } from '../reference/breach.ts';

/** After the year 3000 nothing is measured. */
const most = Date.UTC(3000, 0, 1);

/** Whether these are epoch milliseconds of a time in which something may be measured. */
export const isTime = (time: number): boolean => time >= 0 && time < most;

/** A data point as it was published. */
export interface Point {
  /** Epoch milliseconds. */
  readonly timestamp: number;
  readonly value: number;
  readonly samples?: number;
  readonly band?: Band;
}
