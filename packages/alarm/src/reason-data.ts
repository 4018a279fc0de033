import type { Times } from './reason.ts';
import type { Slot } from './reference/breach.ts';
import type { Decision } from './reference/decide.ts';
import type { Settings } from './settings.ts';
import { isBand } from './tables/choices.ts';

/** What the service writes as `StateReasonData`, before it is made a text. */
export interface ReasonData {
  readonly version: '1.0';
  readonly queryDate?: string;
  readonly startDate?: string;
  readonly unit?: string;
  readonly statistic?: string;
  readonly period: number;
  readonly recentDatapoints: readonly (number | null)[];
  readonly recentLowerThresholds?: readonly (number | null)[];
  readonly recentUpperThresholds?: readonly (number | null)[];
  readonly threshold?: number;
  readonly evaluatedDatapoints: readonly EvaluatedDatapoint[];
}

export interface EvaluatedDatapoint {
  readonly timestamp?: string;
  readonly sampleCount?: number;
  readonly value?: number;
}

/** The points from the oldest to the newest that counts, and those that decided, newest first. */
export function reasonDataOf(
  settings: Settings,
  slots: readonly Slot[],
  { considered, evaluated }: Decision,
  times: Times,
  queryDate?: number,
): ReasonData {
  const { comparison, threshold, period, single, statistic, unit } = settings;
  const oldest = considered[0];
  const recent = oldest === undefined ? [] : slots.slice(oldest, considered.at(-1)! + 1);
  const bound = (side: 'lower' | 'upper') => recent.map(({ band }) => band?.[side] ?? null);
  return {
    version: '1.0',
    ...(queryDate !== undefined && { queryDate: longDate(queryDate) }),
    ...(oldest !== undefined && times && { startDate: longDate(times[oldest]!) }),
    ...(single && unit !== undefined && { unit }),
    ...(single && statistic !== undefined && { statistic }),
    period,
    recentDatapoints: recent.map(({ value }) => value ?? null),
    ...(isBand(comparison)
      ? { recentLowerThresholds: bound('lower'), recentUpperThresholds: bound('upper') }
      : { threshold }),
    evaluatedDatapoints: evaluated.map((i) => {
      const { value, samples } = slots[i]!;
      return {
        ...(times && { timestamp: longDate(times[i]!) }),
        ...(single && samples !== undefined && value !== undefined && { sampleCount: samples }),
        ...(value !== undefined && { value }),
      };
    }),
  };
}

/** `2026-09-14T05:42:58.775+0000` */
const longDate = (time: number) => new Date(time).toISOString().replace('Z', '+0000');
