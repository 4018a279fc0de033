import type { Many, Range, Scalar, Series, Single, Value } from '../value.ts';

/** A point of a series. */
export type Point = readonly [timestamp: number, value: number];

export const pointsOf = ({ timestamps, values }: Series): Point[] =>
  timestamps.map((timestamp, i) => [timestamp, values[i]!]);

/** The same series with other points; what is not finite is no point. */
export function withPoints(series: Series, points: readonly Point[]): Series {
  const kept = points.filter(([, value]) => Number.isFinite(value));
  return {
    ...series,
    timestamps: kept.map(([timestamp]) => timestamp),
    values: kept.map(([, value]) => value),
  };
}

/** A series without a label. */
export const seriesOf = (period: number, points: readonly Point[]): Series =>
  withPoints({ period, timestamps: [], values: [] }, points);

export const single = (series: Series): Single => ({ type: 'TS', series });
export const many = (series: readonly Series[]): Many => ({ type: 'TS[]', series });

/** What is not finite is no number. */
export const scalar = (value?: number): Scalar =>
  value !== undefined && Number.isFinite(value) ? { type: 'S', value } : { type: 'S' };

/** The series of a value; none of a scalar or a text. */
export function listOf(value: Value | undefined): readonly Series[] {
  if (value?.type === 'TS') return [value.series];
  return value?.type === 'TS[]' ? value.series : [];
}

/** The series of an argument that is one. */
export const seriesIn = (value: Value | undefined): Series => listOf(value)[0] ?? seriesOf(60, []);

export const numberIn = (value: Value | undefined): number | undefined =>
  value?.type === 'S' ? value.value : undefined;

/** The texts or the keyword of an argument. */
const wordsIn = (value: Value | undefined): readonly string[] =>
  value !== undefined && 'words' in value ? value.words : [];

export const wordIn = (value: Value | undefined): string => wordsIn(value)[0] ?? '';

/** Does the same to one series or to each of an array; labels stay. */
export const each = (value: Value | undefined, change: (series: Series) => Series): Value =>
  value?.type === 'TS[]' ? many(value.series.map(change)) : single(change(seriesIn(value)));

/** The times of a range at which a series of this period has a point if it has all. */
export function slotsOf({ start, end }: Range, period: number): number[] {
  const count = Math.max(0, Math.ceil((end - start) / period));
  return Array.from({ length: count }, (_, i) => start + i * period);
}

/** Every time at which one of the series has a point, in order. */
export const unionOf = (series: readonly Series[]): number[] =>
  [...new Set(series.flatMap(({ timestamps }) => timestamps))].sort((a, b) => a - b);

export const valueAt = ({ timestamps, values }: Series): ((time: number) => number | undefined) => {
  const byTime = new Map(timestamps.map((timestamp, i) => [timestamp, values[i]!]));
  return (time) => byTime.get(time);
};

export const shortestPeriod = (series: readonly Series[], { period }: Range): number =>
  series.length === 0 ? period : Math.min(...series.map((each) => each.period));
