import { numberOf } from '../value/coerce.ts';
import type { Value } from '../value/value.ts';
import { type AggregateFunction, defineAggregate, pages } from './definition.ts';

type Said = Pick<AggregateFunction, 'name' | 'aliases' | 'summary' | 'examples' | 'undocumented'> &
  Partial<Pick<AggregateFunction, 'returns' | 'source' | 'family'>>;

/** An aggregate of the values that a field has in the rows that have it. */
export const ofValues = ({
  evaluate,
  ...said
}: Said & { evaluate(values: readonly Value[]): Value }): AggregateFunction =>
  defineAggregate({
    family: 'aggregate',
    returns: 'any',
    source: pages.stats,
    ...said,
    parameters: [{ name: 'field', type: 'any' }],
    evaluate: (rows) => evaluate(presentIn(rows)),
  });

/** An aggregate of the numbers among the values of a field; `null` where there is none. */
export const ofNumbers = ({
  evaluate,
  ...said
}: Said & { evaluate(numbers: readonly number[]): Value }): AggregateFunction =>
  defineAggregate({
    family: 'aggregate',
    returns: 'number',
    source: pages.stats,
    undocumented: 'values that are no numbers are left out; where none is left, there is no result',
    ...said,
    parameters: [{ name: 'field', type: 'number' }],
    evaluate(rows) {
      const numbers = numbersOf(presentIn(rows));
      return numbers.length === 0 ? null : evaluate(numbers);
    },
  });

/** The values of the first argument, where there are any. */
export const presentIn = (rows: readonly (readonly Value[])[], at = 0): readonly Value[] =>
  rows.map((given) => given[at] ?? null).filter((value) => value !== null);

export const numbersOf = (values: readonly Value[]): readonly number[] =>
  values.map(numberOf).filter((number) => number !== null);
