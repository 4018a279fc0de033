import type { Samples } from '../samples.ts';
import type { Summary } from './summary.ts';

/** Samples that the service no longer tells apart, from a value to another. */
export interface Bin {
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

export const base = 1.1;
/** Smaller values share the lowest bin. */
const lowest = -7000;

/**
 * Bins from 1.1^i to 1.1^(i+1), those at the ends cut off at the least and the greatest value.
 * None where a value is negative, or where only a statistic set of unequal values is known.
 */
export function histogramOf(
  { values = [], counts, statisticValues }: Samples,
  { minimum, maximum, count }: Summary,
): readonly Bin[] | undefined {
  if (minimum < 0) return undefined;
  if (statisticValues !== undefined) {
    return minimum === maximum ? [{ low: minimum, high: maximum, count }] : undefined;
  }
  const counted = new Map<number, number>();
  values.forEach((value, i) => {
    const index = indexOf(value);
    counted.set(index, (counted.get(index) ?? 0) + (counts?.[i] ?? 1));
  });
  return [...counted]
    .filter(([, times]) => times > 0)
    .sort(([a], [b]) => a - b)
    .map(([index, times]) => ({
      low: Math.max(edge(index), minimum),
      high: Math.min(edge(index + 1), maximum),
      count: times,
    }));
}

const edge = (index: number): number => {
  if (index === Number.NEGATIVE_INFINITY) return 0;
  return index <= lowest ? 0 : base ** index;
};

/** The bin of a value; zeros have one of their own. */
function indexOf(value: number): number {
  if (value === 0) return Number.NEGATIVE_INFINITY;
  let index = Math.floor(Math.log(value) / Math.log(base));
  if (index <= lowest) return lowest;
  // Neighbouring numbers are told apart at an edge, which the quotient of logarithms can't.
  while (base ** (index + 1) <= value) index += 1;
  while (base ** index > value) index -= 1;
  return index;
}
