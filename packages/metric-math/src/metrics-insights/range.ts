import type { TimeRange } from './metric.ts';
import { effectivePeriod } from './period.ts';

/** The buckets of a range: they begin at its first minute, not at a mark of the clock. */
export interface Buckets {
  readonly start: number;
  readonly end: number;
  readonly period: number;
  readonly count: number;
}

export function bucketsOf({ start, end, period }: TimeRange): Buckets {
  const first = Math.floor(start / 60) * 60;
  const length = effectivePeriod(period ?? 60);
  return { start: first, end, period: length, count: Math.ceil((end - first) / length) };
}
