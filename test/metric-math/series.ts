import type { MathInput } from '@sluice/metric-math/internal/input/shape';
import type { Range, Series } from '@sluice/metric-math/internal/value';

/** Monday. */
export const start = Date.UTC(2024, 0, 1) / 1000;

type Points = readonly (number | null)[];

/** One-minute points from `start` on, `null` where there is none. */
export const seriesOf = (points: Points, period = 60): Series => ({
  period,
  timestamps: points.flatMap((value, i) => (value === null ? [] : [start + i * period])),
  values: points.filter((value) => value !== null),
});

export const rangeOf = (slots: number): Range => ({ start, end: start + slots * 60, period: 60 });

/** An input of series by id; its range is as long as the longest of them, and three slots at least. */
export function inputOf(series: Readonly<Record<string, Points>>, slots?: number): MathInput {
  const longest = Math.max(0, ...Object.values(series).map(({ length }) => length));
  return {
    range: rangeOf(slots ?? longest),
    series: Object.fromEntries(
      Object.entries(series).map(([id, points]) => [id, seriesOf(points)]),
    ),
  };
}

/** The points of every slot, `null` where there is none. */
export function pointsOf(series: Series, range: Range): Points {
  const byTime = new Map(series.timestamps.map((time, i) => [time, series.values[i]!]));
  const slots = Math.round((range.end - range.start) / range.period);
  return Array.from(
    { length: slots },
    (_, i) => byTime.get(range.start + i * range.period) ?? null,
  );
}
