import type { Call, Expression, Star } from '../../ast.ts';
import type { AggregateFunction, Surroundings } from '../../functions/definition.ts';
import { Gathered } from '../gathered.ts';
import type { Accumulator } from './accumulator.ts';
import { Counts } from './counts.ts';
import { Distinct } from './distinct.ts';
import { Ends } from './ends.ts';
import { Extremes } from './extremes.ts';
import { Frequencies } from './frequencies.ts';
import { Percentiles } from './percentiles.ts';
import { Spreads } from './spreads.ts';
import { Sums } from './sums.ts';

export interface AccumulatorOptions {
  /** What functions know of the query; the time is that of each row. */
  readonly around: Surroundings;
  /**
   * Numbers that a `pct` or `median` keeps in all groups together, values that a `count_distinct`
   * keeps in each; 1,000,000 and 100,000 where absent.
   */
  readonly exact?: number | undefined;
}

/** What answers an aggregate for groups of rows as its definition does for the rows of one. */
export function accumulatorOf(
  call: Call,
  definition: AggregateFunction,
  { around, exact }: AccumulatorOptions,
): Accumulator {
  const { mostNumbers, mostDistinct } = {
    mostNumbers: exact ?? 1_000_000,
    mostDistinct: exact ?? 100_000,
  };
  const constant = (at: number) => numberIn(call.arguments[at]);
  const general = () => new Gathered(definition, around);
  switch (definition.name) {
    case 'count':
    case 'count_over_time':
      return new Counts();
    case 'sum':
    case 'sum_over_time':
      return new Sums(false);
    case 'avg':
      return new Sums(true);
    case 'variance':
      return new Spreads(false);
    case 'stddev':
      return new Spreads(true);
    case 'min':
      return new Extremes(1, true);
    case 'max':
      return new Extremes(-1, true);
    case 'sortsFirst':
      return new Extremes(1, false);
    case 'sortsLast':
      return new Extremes(-1, false);
    case 'earliest':
      return new Ends(1);
    case 'latest':
      return new Ends(-1);
    case 'median':
      return new Percentiles(50, mostNumbers);
    case 'pct': {
      const percent = constant(1);
      return percent === undefined ? general() : new Percentiles(percent, mostNumbers);
    }
    case 'count_distinct':
      return new Distinct(mostDistinct);
    case 'values':
      return new Frequencies(0);
    case 'topk': {
      const most = constant(0);
      return most === undefined ? general() : new Frequencies(1, most);
    }
    default:
      return general();
  }
}

/** A number as it stands in the query; `undefined` for what must be computed. */
function numberIn(given: Expression | Star | undefined): number | undefined {
  return given?.kind === 'number' ? given.value : undefined;
}
