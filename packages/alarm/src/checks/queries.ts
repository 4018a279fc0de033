import type { Diagnostic, Span } from '@sluice/core';
import type { Alarm, Query } from '../ast.ts';
import { codes } from '../codes.ts';
import { isSql, isUnorderedGroup, searches } from './expression-words.ts';
import { checkPeriod } from './source.ts';

/** The list of metrics and expressions: each by itself, then together. */
export function checkQueries({ source, thresholdMetricId, places, span }: Alarm): Diagnostic[] {
  if (source.kind !== 'queries') return [];
  const { queries } = source;
  const place = places['Metrics'] ?? span;
  return [
    ...queries.flatMap(checkQuery),
    ...checkIds(queries),
    ...checkSql(queries),
    ...checkPeriods(queries),
    ...(source.whole ? checkReturned(queries, thresholdMetricId !== undefined, place) : []),
    ...checkCounts(queries, place),
  ];
}

function checkQuery({
  id,
  idSpan,
  expression,
  metric,
  period,
  span,
  bodySpan,
}: Query): Diagnostic[] {
  const said: Diagnostic[] = [];
  if (id !== undefined && id !== '' && !/^[a-z]\w*$/.test(id))
    said.push(codes.queryId.at(idSpan, id));
  if (expression !== undefined && metric !== undefined) return [...said, codes.bothBodies.at(span)];
  if (expression === undefined && metric === undefined && bodySpan === span) {
    said.push(codes.noBody.at(span));
  }
  if (metric?.period !== undefined)
    said.push(...checkPeriod(metric.period, bodySpan).map(withoutFix));
  if (period !== undefined) said.push(...checkPeriod(period, span).map(withoutFix));
  if (expression !== undefined && searches(expression)) said.push(codes.search.at(bodySpan));
  return said;
}

/** The place is that of the whole, which no edit of a number may replace. */
const withoutFix = ({ fix: _, ...rest }: Diagnostic): Diagnostic => rest;

function checkIds(queries: readonly Query[]): Diagnostic[] {
  const seen = new Set<string>();
  return queries.flatMap(({ id, idSpan }) => {
    if (id === undefined) return [];
    const isKnown = seen.has(id);
    seen.add(id);
    return isKnown ? [codes.sameId.at(idSpan, id)] : [];
  });
}

function checkSql(queries: readonly Query[]): Diagnostic[] {
  const asked = queries.filter(({ expression = '' }) => isSql(expression));
  return asked.flatMap((query, i) => {
    const { expression = '', bodySpan, span, period, returnData } = query;
    const said: Diagnostic[] = [];
    if (i > 0) said.push(codes.twoQueries.at(bodySpan));
    if (period === undefined) said.push(codes.noPeriod.at(span));
    else if (period < 60) said.push(codes.queryPeriod.at(span, period));
    if (returnData && isUnorderedGroup(expression)) said.push(codes.grouped.at(bodySpan));
    return said;
  });
}

function checkPeriods(queries: readonly Query[]): Diagnostic[] {
  const all = queries.flatMap(({ metric, period, bodySpan }) => {
    const found = metric?.period ?? period;
    return found === undefined ? [] : [{ found, bodySpan }];
  });
  const [first, ...others] = all;
  if (first === undefined) {
    const alone = queries.find((one) => one.expression !== undefined && !isSql(one.expression));
    return alone === undefined ? [] : [codes.noPeriod.at(alone.span)];
  }
  return others
    .filter(({ found }) => found !== first.found)
    .map(({ found, bodySpan }) => codes.periods.at(bodySpan, found, first.found));
}

function checkReturned(queries: readonly Query[], isBand: boolean, span: Span): Diagnostic[] {
  if (queries.length === 0) return [];
  const count = queries.filter(({ returnData }) => returnData).length;
  const wanted = isBand ? 2 : 1;
  return count === wanted ? [] : [codes.returned.at(span, count, isBand ? 'two' : 'one')];
}

const most = 10;

function checkCounts(queries: readonly Query[], span: Span): Diagnostic[] {
  const metrics = queries.filter(({ metric }) => metric !== undefined).length;
  const expressions = queries.filter(({ expression }) => expression !== undefined).length;
  return [
    ...(metrics > most ? [codes.manyMetrics.at(span, metrics)] : []),
    ...(expressions > most ? [codes.manyExpressions.at(span, expressions)] : []),
  ];
}
