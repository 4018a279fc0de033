import { chain, type Explanation, type Fact, type Outcome, success } from '@sluice/core';
import type { Query } from './ast.ts';
import { evaluate, type InsightsInput, isChosen } from './evaluate.ts';
import { clausesOf } from './explain/clauses.ts';
import {
  comparisonPhrase,
  groupPhrase,
  limitPhrase,
  listed,
  orderPhrase,
  selectPhrase,
  shown,
  sourcePhrase,
} from './explain/words.ts';
import type { InsightsOptions } from './options.ts';
import { readInput } from './read-input.ts';
import { validate } from './validate.ts';

/**
 * What a query asks, in words. With one metric: why it takes part or not, part by part. With
 * several: how many hold each part, and which series come of them.
 */
export function explain(
  text: string,
  input?: InsightsInput,
  options: InsightsOptions = {},
): Outcome<Explanation> {
  return chain(validate(text, options), (query) => {
    const summary = summaryOf(query);
    if (input === undefined) {
      return success({ summary, clauses: clausesOf(query, undefined, options) });
    }
    return chain(readInput(text, input), (read) =>
      success({
        summary,
        clauses: clausesOf(query, read, options),
        matches: read.metrics.some((metric) => isChosen(query, metric, read, options)),
        facts: factsOf(query, read, options),
      }),
    );
  });
}

function summaryOf(query: Query): string {
  const { from, where, groupBy, orderBy, limit } = query;
  const conditions = [sourcePhrase(from), ...where.map(comparisonPhrase)];
  const parts = [
    groupBy.length === 0 ? 'one series of them all' : groupPhrase(query),
    ...(orderBy === undefined ? [] : [orderPhrase(query)]),
    ...(limit === undefined ? [] : [limitPhrase(query)]),
  ];
  const select = selectPhrase(query);
  return `${select[0]!.toUpperCase()}${select.slice(1)} in each period, over metrics of which this holds: ${listed(conditions)}. The result: ${parts.join('; ')}.`;
}

const mostNamed = 10;

function factsOf(query: Query, input: InsightsInput, options: InsightsOptions): Fact[] {
  const chosen = input.metrics.filter((metric) => isChosen(query, metric, input, options));
  const outcome = evaluate(query, input, options);
  const series = outcome.ok ? outcome.value : [];
  const names = series
    .slice(0, mostNamed)
    .map(
      ({ label, values }) =>
        `${shown(label)} (${values.length} ${values.length === 1 ? 'point' : 'points'})`,
    );
  const more = series.length > mostNamed ? `, and ${series.length - mostNamed} more` : '';
  return [
    { name: 'metrics', value: `${chosen.length} of ${input.metrics.length}` },
    { name: 'series', value: names.length === 0 ? 'none' : `${names.join(', ')}${more}` },
  ];
}
