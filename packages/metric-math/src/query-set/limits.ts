import type { Diagnostic, Span } from '@sluice/core';
import { isSql } from '../grammar/dispatch.ts';
import { validate as validateStatistic } from '../statistic/validate.ts';
import { codes } from './codes.ts';
import type { QuerySetOptions } from './options.ts';
import type { Query } from './query.ts';

/** What is wrong with each query alone, but for its expression. */
export function checkQuery(query: Query, place: number, { api }: QuerySetOptions): Diagnostic[] {
  const { id, places, expression, hasMetric, statistic } = query;
  const inAlarm = api === 'PutMetricAlarm';
  const said: Diagnostic[] = [];
  if (!/^[a-z]\w{0,254}$/.test(id)) said.push(codes.badId.at(places.id, id, place));
  if (expression !== undefined && hasMetric) {
    said.push(inAlarm ? codes.bothInAlarm.at(places.whole) : codes.both.at(places.whole, place));
  }
  if (expression === undefined && !hasMetric) said.push(codes.neither.at(places.whole, place));
  if (statistic !== undefined && !validateStatistic(statistic.value).ok) {
    said.push(codes.statistic.at(statistic.span, statistic.value, place));
  }
  return [...said, ...checkPeriod(query, inAlarm)];
}

function checkPeriod({ period, places }: Query, inAlarm: boolean): Diagnostic[] {
  if (period === undefined || places.period === undefined) return [];
  const short = inAlarm ? [10, 20, 30] : [1, 5, 10, 20, 30];
  if (short.includes(period) || period % 60 === 0) return [];
  return inAlarm
    ? [codes.periodInAlarm.at(places.period, period)]
    : [codes.period.at(places.period, period, '1, 5, 10, 20, 30 or a multiple of 60')];
}

/** The same id twice. */
export function checkIds(queries: readonly Query[], { api }: QuerySetOptions): Diagnostic[] {
  const seen = new Set<string>();
  const code = api === 'PutMetricAlarm' ? codes.duplicateInAlarm : codes.duplicateId;
  return queries.flatMap(({ id, places }) => {
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew ? [] : [code.at(places.id, id)];
  });
}

/** How many of each kind there may be. */
export function checkCounts(queries: readonly Query[], options: QuerySetOptions): Diagnostic[] {
  const said: Diagnostic[] = [];
  const at = (list: readonly Query[], most: number): Span => list[most]!.places.whole;
  const expressions = queries.filter(({ expression }) => expression !== undefined);
  const sql = expressions.filter(({ expression }) => isSql(expression!.value));
  if (sql.length > 1) said.push(codes.manySql.at(at(sql, 1)));
  if (options.api === 'PutMetricAlarm') return [...said, ...checkAlarm(queries, options)];
  if (queries.length > 500) said.push(codes.manyQueries.at(at(queries, 500), queries.length, 500));
  if (options.api !== 'Dashboard') return said;
  const searches = expressions.filter(({ expression }) => /\bSEARCH\s*\(/.test(expression!.value));
  return searches.length > 100
    ? [...said, codes.manySearches.at(at(searches, 100), searches.length)]
    : said;
}

function checkAlarm(queries: readonly Query[], { thresholdMetricId }: QuerySetOptions) {
  const said: Diagnostic[] = [];
  const expressions = queries.filter(({ expression }) => expression !== undefined);
  const metrics = queries.filter(({ hasMetric }) => hasMetric);
  if (expressions.length > 10) {
    said.push(codes.manyExpressions.at(expressions[10]!.places.whole, expressions.length));
  }
  if (metrics.length > 10)
    said.push(codes.manyMetrics.at(metrics[10]!.places.whole, metrics.length));
  const returned = queries.filter(({ returnData }) => returnData);
  const wanted = thresholdMetricId === undefined ? 1 : 2;
  const last = returned.at(-1) ?? queries[0];
  if (returned.length !== wanted && last !== undefined) {
    said.push(codes.returned.at(last.places.whole, returned.length, wanted === 1 ? 'one' : 'two'));
  }
  if (queries.length > 0 && queries.every(({ period }) => period === undefined)) {
    said.push(codes.noPeriod.at(queries[0]!.places.whole));
  }
  const odd = metrics.find(({ period }) => period !== metrics[0]!.period);
  if (odd?.period !== undefined && metrics[0]!.period !== undefined) {
    said.push(
      codes.mixedPeriods.at(odd.places.period ?? odd.places.whole, metrics[0]!.period, odd.period),
    );
  }
  return said;
}

/** What is asked for and looked at by nobody. */
export function adviseUse(
  queries: readonly Query[],
  used: ReadonlySet<string>,
  usesAll: boolean,
): Diagnostic[] {
  if (queries.length > 0 && queries.every(({ returnData }) => !returnData)) {
    return [codes.noReturn.at(queries[0]!.places.whole)];
  }
  return queries.flatMap(({ id, returnData, hasMetric, places }) =>
    returnData || used.has(id) || (usesAll && hasMetric) ? [] : [codes.unused.at(places.id, id)],
  );
}
