import type { JsonObject } from '@sluice/syntax';
import type { Dimension, Metric, Query, Source } from '../ast.ts';
import { codes } from '../codes.ts';
import { type Manner, Properties } from '../json/properties.ts';
import { statistics } from '../tables/choices.ts';
import {
  dimensionProperties,
  metricProperties,
  queryProperties,
  statProperties,
} from '../tables/properties.ts';
import { readExtendedStatistic, readStatistic } from './statistic.ts';

/** What the alarm watches: one metric, expressions, or a PromQL query. */
export function readSource(properties: Properties, manner: Manner): Source {
  const metric = readMetric(properties, manner);
  const statistic =
    readStatistic(properties, manner) ??
    readExtendedStatistic(properties, 'ExtendedStatistic', manner);
  const period = properties.integer('Period', 1);
  if (properties.has('EvaluationCriteria')) return readPromQl(properties, manner);
  if (properties.has('Metrics')) {
    const queries = properties.objects('Metrics').map((one) => readQuery(one, manner));
    const written = properties.list('Metrics')?.elements.length ?? 0;
    const whole = written === queries.length && queries.every(({ id }) => id !== undefined);
    return { kind: 'queries', queries, whole };
  }
  if (!properties.has('MetricName')) return { kind: 'nowhere' };
  return {
    ...metric,
    ...(statistic !== undefined && { statistic }),
    ...(period !== undefined && { period }),
  };
}

function readMetric(properties: Properties, manner: Manner): Metric {
  const namespace = properties.text('Namespace', 255, 1);
  if (namespace?.startsWith(':')) {
    manner.said.push(codes.namespace.at(properties.place('Namespace'), namespace));
  }
  const metricName = properties.text('MetricName', 255, 1);
  const dimensions = properties.objects('Dimensions').map((one) => readDimension(one, manner));
  if (dimensions.length > 30) {
    manner.said.push(codes.manyDimensions.at(properties.place('Dimensions'), dimensions.length));
  }
  return {
    kind: 'metric',
    ...(namespace !== undefined && { namespace }),
    ...(metricName !== undefined && { metricName }),
    dimensions,
  };
}

function readDimension(object: JsonObject, manner: Manner): Dimension {
  const dimension = new Properties(object, dimensionProperties, manner, 'Dimensions.');
  dimension.require('Name');
  dimension.require('Value');
  return {
    name: dimension.text('Name', 255, 1) ?? '',
    value: dimension.text('Value', 1024, 1) ?? '',
  };
}

function readQuery(object: JsonObject, manner: Manner): Query {
  const query = new Properties(object, queryProperties, manner, 'Metrics.');
  query.require('Id');
  query.text('Label');
  query.text('AccountId', 255, 1);
  const id = query.text('Id', 255, 1);
  const expression = query.text('Expression', 2048, 1);
  const period = query.integer('Period', 1);
  const stat = query.object('MetricStat');
  return {
    ...(id !== undefined && { id }),
    ...(expression !== undefined && { expression }),
    ...(period !== undefined && { period }),
    ...(stat && { metric: readStat(stat, manner) }),
    returnData: query.flag('ReturnData') ?? true,
    span: object.span,
    idSpan: query.place('Id'),
    bodySpan: query.has('Expression') ? query.place('Expression') : query.place('MetricStat'),
  };
}

function readStat(object: JsonObject, manner: Manner): Metric {
  const stat = new Properties(object, statProperties, manner, 'Metrics.MetricStat.');
  for (const name of ['Metric', 'Stat', 'Period']) stat.require(name);
  const period = stat.integer('Period', 1);
  const basic = stat.value('Stat');
  const isBasic = basic?.kind === 'string' && statistics.includes(basic.value as never);
  const statistic = isBasic ? stat.text('Stat') : readExtendedStatistic(stat, 'Stat', manner);
  const inner = stat.object('Metric');
  const metric: Metric =
    inner === undefined
      ? { kind: 'metric', dimensions: [] }
      : readMetric(new Properties(inner, metricProperties, manner, 'Metrics.MetricStat.'), manner);
  return {
    ...metric,
    ...(statistic !== undefined && { statistic }),
    ...(period !== undefined && { period }),
  };
}

function readPromQl(properties: Properties, manner: Manner): Source {
  const object = properties.object('EvaluationCriteria');
  const criteria =
    object && new Properties(object, ['PromQLCriteria'], manner, 'EvaluationCriteria.');
  const inner = criteria?.object('PromQLCriteria');
  if (object !== undefined && !criteria?.has('PromQLCriteria')) {
    manner.said.push(codes.noCriteria.at(object.span));
  }
  if (inner === undefined) return { kind: 'promql' };
  const names = ['Query', 'PendingPeriod', 'RecoveryPeriod'];
  const promql = new Properties(inner, names, manner, 'EvaluationCriteria.PromQLCriteria.');
  promql.require('Query');
  const query = promql.text('Query', 10_000, 1);
  for (const name of names.slice(1)) promql.integer(name, 0, 86_400);
  return { kind: 'promql', ...(query !== undefined && { query }) };
}
