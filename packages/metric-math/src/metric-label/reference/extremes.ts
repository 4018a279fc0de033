import type { Points } from '../queries.ts';

interface Point {
  readonly time: number;
  readonly value: number;
}

/** What dynamic values speak of; of equal values the oldest point counts. */
export interface Extremes {
  readonly count: number;
  readonly sum: number;
  readonly first: Point;
  readonly last: Point;
  readonly least: Point;
  readonly greatest: Point;
}

export function extremesOf({ timestamps, values }: Points = none): Extremes | undefined {
  const points = values
    .map((value, i) => ({ time: timestamps[i]!, value }))
    .sort((a, b) => a.time - b.time);
  const [first] = points;
  if (first === undefined) return undefined;
  return {
    count: points.length,
    sum: points.reduce((sum, { value }) => sum + value, 0),
    first,
    last: points.at(-1)!,
    least: points.reduce((least, point) => (point.value < least.value ? point : least)),
    greatest: points.reduce((most, point) => (point.value > most.value ? point : most)),
  };
}

const none: Points = { timestamps: [], values: [] };
