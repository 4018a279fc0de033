import type { Datapoint } from './metric-filter.ts';

/** What a metric filter publishes for one minute and one combination of dimensions. */
export interface MetricMinute {
  /** The beginning of the minute, in milliseconds. */
  readonly timestamp: number;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly sampleCount: number;
  readonly sum: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** Data points of one metric by minute and dimensions, in the order in which these come first. */
export function minutesOf(points: readonly Datapoint[]): readonly MetricMinute[] {
  const groups = new Map<string, Datapoint[]>();
  for (const point of points) {
    const key = JSON.stringify([minuteOf(point.timestamp), Object.entries(point.dimensions)]);
    groups.set(key, [...(groups.get(key) ?? []), point]);
  }
  return [...groups.values()].map((group) => {
    const values = group.map(({ value }) => value);
    return {
      timestamp: minuteOf(group[0]!.timestamp),
      dimensions: group[0]!.dimensions,
      sampleCount: values.length,
      sum: values.reduce((sum, value) => sum + value, 0),
      minimum: values.reduce((least, value) => Math.min(least, value)),
      maximum: values.reduce((most, value) => Math.max(most, value)),
    };
  });
}

/** The beginning of the minute that an instant lies in. */
export const minuteOf = (timestamp: number): number => Math.floor(timestamp / 60_000) * 60_000;
