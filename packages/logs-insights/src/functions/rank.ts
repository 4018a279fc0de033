import { numberOf } from '../value/coerce.ts';
import type { Value } from '../value/value.ts';

/** The observed value that so many percent of the numbers are not above: the nearest rank. */
export function percentileOf(values: readonly Value[], percent: number): Value {
  if (!(percent >= 0 && percent <= 100)) return null;
  const numeric = values.filter((value) => numberOf(value) !== null);
  const sorted = numeric.toSorted((a, b) => numberOf(a)! - numberOf(b)!);
  return sorted[Math.max(0, Math.ceil((percent * sorted.length) / 100) - 1)] ?? null;
}
