import { chain, type Diagnostic, type Outcome, outcomeOf } from '@sluice/core';
import type { Query } from './ast.ts';
import { advise } from './checks/advice.ts';
import { checkLimits } from './checks/limits.ts';
import { checkNames } from './checks/names.ts';
import { adviseSchema } from './checks/schema.ts';
import { checkValues } from './checks/values.ts';
import { inExpression } from './codes/service.ts';
import type { InsightsOptions } from './options.ts';
import { parse } from './parse.ts';

/** `parse`, then functions, names and values, the period and the limits of the call, then advice. */
export function validate(text: string, options: InsightsOptions = {}): Outcome<Query> {
  return chain(parse(text, options), (query) => {
    const wrong = [...checkNames(query), ...checkValues(text, query)]
      .sort(byPlace)
      .map((each) => named(each, options));
    const errors = [...wrong, ...checkLimits(text, query, options)];
    if (errors.length > 0) return outcomeOf(query, errors);
    return outcomeOf(query, [...adviseSchema(query), ...advise(query)].sort(byPlace));
  });
}

const byPlace = (a: Diagnostic, b: Diagnostic): number => a.span.start - b.span.start;

const named = (diagnostic: Diagnostic, { queryId }: InsightsOptions): Diagnostic => ({
  ...diagnostic,
  awsMessage: inExpression(queryId, diagnostic.awsMessage ?? ''),
});
