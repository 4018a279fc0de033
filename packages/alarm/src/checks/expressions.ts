import { type Diagnostic, isError } from '@sluice/core';
import { validate } from '@sluice/metric-math';
import { within } from '@sluice/syntax';
import type { Alarm, Query } from '../ast.ts';
import { codes } from '../codes.ts';
import { stringAt } from '../json/string-at.ts';
import { isSql, isUnorderedGroup, references } from './expression-words.ts';

/** Expressions as metric math judges them, each in its place, and whether they can be put in order. */
export function checkExpressions(
  text: string,
  { source }: Alarm,
  said: readonly Diagnostic[],
): Diagnostic[] {
  if (source.kind !== 'queries' || !source.whole) return [];
  const { queries } = source;
  const ids = Object.fromEntries(queries.map((query) => [query.id!, typeOf(query)]));
  // Groups are judged with the query, which may be hidden behind an expression.
  const known = new Set([codes.grouped.aws, ...said.map(({ awsMessage }) => awsMessage)]);
  return [
    ...queries.flatMap((query) => checkExpression(text, query, ids)),
    ...checkCircles(queries),
  ].filter(({ awsMessage }) => awsMessage === undefined || !known.has(awsMessage));
}

/** Beyond it that an expression is too long is all there is to say. */
const longest = 2048;

type Type = 'TS' | 'TS[]' | 'unknown';

function typeOf({ expression, metric }: Query): Type {
  if (metric !== undefined) return 'TS';
  if (expression === undefined || !isSql(expression)) return 'unknown';
  return isUnorderedGroup(expression) ? 'TS[]' : 'TS';
}

function checkExpression(text: string, query: Query, ids: Record<string, Type>): Diagnostic[] {
  const { id = '', expression, period, returnData, bodySpan } = query;
  const holder = expression === undefined ? undefined : stringAt(bodySpan, expression);
  if (holder === undefined || holder.value.length > longest) return [];
  const { diagnostics } = validate(holder.value, {
    api: 'PutMetricAlarm',
    queryId: id,
    returnData,
    ids,
    ...(period !== undefined && { period }),
  });
  return diagnostics
    .filter(isError)
    .map(within(text, holder))
    .map(({ span, fix, message, hint = 'correct the expression', awsMessage }) => {
      const place = { span, fix };
      return awsMessage === undefined
        ? codes.expressionFault.at(place, message, hint)
        : codes.expression.at(place, message, hint, awsMessage);
    });
}

/** The first expression that needs itself, by whatever way. */
function checkCircles(queries: readonly Query[]): Diagnostic[] {
  const needs = new Map(
    queries.map(({ id, expression = '' }) => [id!, references(expression).map((one) => one.id)]),
  );
  for (const { id, bodySpan } of queries) {
    const way = wayTo(id!, needs);
    if (way !== undefined) return [codes.circle.at(bodySpan, way.join(' → '))];
  }
  return [];
}

/** The shortest way from an id to itself, both ends in. */
function wayTo(id: string, needs: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const before = new Map<string, string>();
  const queue = [id];
  for (const at of queue) {
    for (const next of needs.get(at) ?? []) {
      if (next === id) {
        const way = [at, id];
        for (let step = before.get(at); step !== undefined; step = before.get(step))
          way.unshift(step);
        return way;
      }
      if (before.has(next) || !needs.has(next)) continue;
      before.set(next, at);
      queue.push(next);
    }
  }
  return undefined;
}
