import type { AggregateName } from '../words.ts';

/** A value, and how often it was seen. */
export interface Weighted {
  readonly value: number;
  readonly count: number;
}

/** What a function makes of all that was seen; nothing, where nothing was. */
export function aggregate(name: AggregateName, seen: readonly Weighted[]): number | undefined {
  if (seen.length === 0) return undefined;
  const count = seen.reduce((total, each) => total + each.count, 0);
  const sum = seen.reduce((total, each) => total + each.value * each.count, 0);
  switch (name) {
    case 'AVG':
      return count === 0 ? undefined : sum / count;
    case 'COUNT':
      return count;
    case 'SUM':
      return sum;
    case 'MAX':
      return seen.reduce((most, { value }) => Math.max(most, value), Number.NEGATIVE_INFINITY);
    case 'MIN':
      return seen.reduce((least, { value }) => Math.min(least, value), Number.POSITIVE_INFINITY);
  }
}

/** Of the points of a series, each of which counts once: `COUNT` counts buckets, not samples. */
export const aggregateValues = (name: AggregateName, values: readonly number[]): number =>
  aggregate(
    name,
    values.map((value) => ({ value, count: 1 })),
  ) ?? 0;
