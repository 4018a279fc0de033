import { numberOf } from '../value/coerce.ts';
import type { Value } from '../value/value.ts';
import type { Surroundings } from './definition.ts';

export interface Observed {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly value: Value;
}

/**
 * The values of the first argument in the order of time; of the same time, in that of the rows. Rows
 * that lack the value or `@timestamp` are left out.
 */
export const inTime = (
  rows: readonly (readonly Value[])[],
  around: readonly Surroundings[],
): readonly Observed[] =>
  rows
    .flatMap((given, i): readonly Observed[] => {
      const [value, at] = [given[0] ?? null, numberOf(around[i]?.timestamp ?? null)];
      return value === null || at === null ? [] : [{ at, value }];
    })
    .toSorted((a, b) => a.at - b.at);
