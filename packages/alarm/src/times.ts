import type { Settings } from './settings.ts';

/**
 * When the periods of an evaluation begin, oldest first. AWS: recorded for periods of ten seconds;
 * a single metric lags a step of ten seconds behind, expressions do not. Longer periods end with
 * the last whole minute.
 */
export function timesOf(
  { period, single }: Settings,
  count: number,
  newest: number | undefined,
  queryDate: number | undefined,
): readonly number[] | undefined {
  const length = period * 1000;
  const last =
    newest ?? (queryDate === undefined ? undefined : newestAt(queryDate, period, single));
  if (last === undefined) return undefined;
  return Array.from({ length: count }, (_, i) => last - (count - 1 - i) * length);
}

function newestAt(queryDate: number, period: number, single: boolean): number {
  const step = period < 60 ? 10_000 : 60_000;
  const end = Math.floor(queryDate / step) * step - (single && period < 60 ? step : 0);
  return end - period * 1000;
}
