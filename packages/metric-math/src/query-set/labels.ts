import { evaluate } from '../metric-label/evaluate.ts';
import { parse } from '../metric-label/parse.ts';
import type { LabelQuery } from '../metric-label/queries.ts';
import type { Result } from '../value.ts';
import type { Query } from './query.ts';

/** A query with what it came to. */
export interface Answered {
  readonly query: Query;
  readonly result: Result;
}

/**
 * What the results are called: by their own labels, dynamic ones filled in, else as the service
 * calls them: metrics by what tells them apart, expressions by their ids.
 */
export function labelsOf(answered: readonly Answered[]): readonly string[] {
  const automatic = parse('');
  const labels = automatic.ok
    ? evaluate(automatic.value, { queries: answered.map(labelQuery) })
    : automatic;
  return answered.map(({ query }, i) => (labels.ok ? labels.value[i]! : (query.label ?? query.id)));
}

function labelQuery({ query, result }: Answered): LabelQuery {
  const { id, metric, statistic, period, label, expression } = query;
  return {
    id,
    ...metric,
    ...(statistic !== undefined && { stat: statistic.value }),
    ...(period !== undefined && { period }),
    ...(label !== undefined && { label }),
    ...(expression !== undefined && { expression: expression.value }),
    ...(result.type === 'TS' && { points: result.series }),
  };
}
