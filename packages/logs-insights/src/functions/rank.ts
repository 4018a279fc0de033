import { numberOf, textOf } from '../value/coerce.ts';
import { byCodePoint } from '../value/compare.ts';
import { isNumeral, type Value } from '../value/value.ts';

/**
 * The observed value that so many percent of the numbers are not above: the nearest rank. Of equal
 * numbers the one that is written first in the order of code points; so in any order of rows it is
 * the same.
 */
export function percentileOf(values: readonly Value[], percent: number): Value {
  if (!(percent >= 0 && percent <= 100)) return null;
  const numeric = values.filter((value) => numberOf(value) !== null);
  const sorted = numeric.toSorted((a, b) => numberOf(a)! - numberOf(b)! || byWriting(a, b));
  const rank = sorted[Math.max(0, Math.ceil((percent * sorted.length) / 100) - 1)];
  return sorted.find((value) => numberOf(value) === numberOf(rank!)) ?? null;
}

/** By text; what is written the same, as text before numbers of events and numbers computed. */
const byWriting = (a: Value, b: Value): number =>
  byCodePoint(textOf(a)!, textOf(b)!) || formOf(a) - formOf(b);

function formOf(value: Value): number {
  if (typeof value === 'string') return 0;
  if (isNumeral(value)) return 1;
  return typeof value === 'number' ? 2 : 3;
}
