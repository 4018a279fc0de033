import type { Band } from './reference/breach.ts';
import type { State } from './state.ts';

/** An instant: ISO 8601, or epoch seconds or milliseconds. */
export type Instant = string | number;

/** What an alarm is held against: one value, the values of one evaluation, or a whole series. */
export interface AlarmInput {
  /** One value: whether it breaches. */
  readonly value?: number | undefined;
  readonly band?: Band | readonly [lower: number, upper: number] | undefined;
  /** One evaluation: a value for each period, oldest first; `null` where there is none. */
  readonly values?: readonly (number | null)[] | undefined;
  readonly sampleCounts?: readonly (number | null)[] | undefined;
  /** For each value; `band` where it is always the same. */
  readonly bands?: readonly (Band | null)[] | undefined;
  /** How many periods back data is looked for. */
  readonly evaluationRange?: number | undefined;
  /** The state before: `INSUFFICIENT_DATA` at the beginning of a series. */
  readonly priorState?: State | undefined;
  readonly newestPeriodStart?: Instant | undefined;
  readonly queryDate?: Instant | undefined;
  /** A series: what happened, with all transitions. */
  readonly points?: readonly InputPoint[] | undefined;
  /** Until when periods without data are evaluated after the last point. */
  readonly end?: Instant | undefined;
}

export interface InputPoint {
  readonly timestamp: Instant;
  readonly value: number;
  readonly sampleCount?: number | undefined;
  readonly lower?: number | undefined;
  readonly upper?: number | undefined;
}
