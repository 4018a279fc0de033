import type { Clock } from '../series/clock.ts';
import type { Point } from '../series/point.ts';
import type { Band, Slot } from './breach.ts';

/** A period with what was measured in it. */
export interface Period {
  readonly start: number;
  readonly end: number;
  readonly slot: Slot;
}

/** Every period from the first point to the last, or to the one that ends by `until`. */
export function periodsOf(
  points: readonly Point[],
  clock: Clock,
  statistic: string | undefined,
  until: number,
): Period[] {
  const ordered = [...points].sort((a, b) => a.timestamp - b.timestamp);
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first === undefined || last === undefined) return [];
  const periods: Period[] = [];
  let start = clock.startOf(first.timestamp);
  for (; ; start = clock.next(start)) {
    const end = clock.next(start);
    if (start > last.timestamp && end > until) return periods;
    const inside = ordered.filter((one) => one.timestamp >= start && one.timestamp < end);
    periods.push({ start, end, slot: merged(inside, statistic) });
  }
}

/** Points of one period as one, by the statistic; what has no rule of its own is averaged. */
function merged(points: readonly Point[], statistic: string | undefined): Slot {
  if (points.length === 0) return {};
  const samples = points.map((one) => one.samples ?? 1).reduce((a, b) => a + b);
  const hasSamples = points.some((one) => one.samples !== undefined);
  const band = points.findLast((one) => one.band !== undefined)?.band;
  return {
    value: valueOf(points, statistic, samples),
    ...(hasSamples && { samples }),
    ...(band && { band: band satisfies Band }),
  };
}

function valueOf(points: readonly Point[], statistic: string | undefined, samples: number): number {
  const values = points.map(({ value }) => value);
  switch (statistic) {
    case 'Sum':
    case 'SampleCount':
      return values.reduce((a, b) => a + b);
    case 'Minimum':
      return values.reduce((a, b) => Math.min(a, b));
    case 'Maximum':
      return values.reduce((a, b) => Math.max(a, b));
    default:
      if (points.length === 1 || samples === 0) return values.at(-1)!;
      return points.map((one) => one.value * (one.samples ?? 1)).reduce((a, b) => a + b) / samples;
  }
}
