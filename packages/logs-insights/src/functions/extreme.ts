import { numberOf } from '../value/coerce.ts';
import { bySortKey, sortKeyOf } from '../value/sort-order.ts';
import type { Value } from '../value/value.ts';

/**
 * The first of the values that no other comes before (1) or after (-1): by number where all are
 * numbers, else in the order of `sort`.
 */
export function extreme(values: readonly Value[], direction: 1 | -1): Value {
  const numbers = values.map(numberOf);
  return numbers.includes(null)
    ? outermost(values, values.map(sortKeyOf), (a, b) => bySortKey(a, b) * direction)
    : outermost(values, numbers as readonly number[], (a, b) => (a - b) * direction);
}

/** The first or last in the order of `sort`. */
export const outermostInOrder = (values: readonly Value[], direction: 1 | -1): Value =>
  outermost(values, values.map(sortKeyOf), (a, b) => bySortKey(a, b) * direction);

function outermost<K>(
  values: readonly Value[],
  keys: readonly K[],
  order: (a: K, b: K) => number,
): Value {
  let best = 0;
  for (const [i, key] of keys.entries()) if (order(key, keys[best]!) < 0) best = i;
  return values[best] ?? null;
}
