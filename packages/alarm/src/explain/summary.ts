import type { Alarm, Metric } from '../ast.ts';
import { periodOf } from '../period.ts';
import { comparisons, isBand, type Treatment } from '../tables/choices.ts';
import { durationAdjective } from './duration.ts';

/** An alarm in a sentence or three. */
export function summaryOf(alarm: Alarm): string {
  const { source } = alarm;
  if (source.kind === 'promql') {
    return 'In ALARM for every series that its PromQL query returns; only the service can run it.';
  }
  const crossing = crossingOf(alarm);
  const { evaluationPeriods: periods = 1, datapointsToAlarm: needed = periods } = alarm;
  return [
    `In ALARM when ${countOf(alarm, needed, periods)} ${needed === 1 || needed === periods ? 'is' : 'are'} ${crossing}.`,
    treatmentOf(alarm),
  ].join(' ');
}

/** `2 of the last 3 five-minute averages of App Latency` */
function countOf(alarm: Alarm, needed: number, periods: number): string {
  const period = periodOf(alarm);
  const length = period === undefined ? '' : `${durationAdjective(period)} `;
  const what = `${length}${subjectOf(alarm, periods !== 1)}`;
  if (periods === 1) return `the last ${what}`;
  return needed === periods
    ? `each of the last ${periods} ${what}`
    : `${needed} of the last ${periods} ${what}`;
}

const nouns: Readonly<Record<string, readonly [one: string, many: string]>> = {
  Average: ['average', 'averages'],
  Sum: ['sum', 'sums'],
  Minimum: ['minimum', 'minima'],
  Maximum: ['maximum', 'maxima'],
  SampleCount: ['number of samples', 'numbers of samples'],
};

function subjectOf({ source }: Alarm, isMany: boolean): string {
  if (source.kind === 'metric') return `${nounOf(source, isMany)} of ${metricText(source)}`;
  const values = isMany ? 'values' : 'value';
  if (source.kind !== 'queries') return values;
  const shown = source.queries.find(({ returnData }) => returnData);
  if (shown?.expression !== undefined) return `${values} of \`${shown.expression}\``;
  return shown?.metric === undefined
    ? values
    : `${nounOf(shown.metric, isMany)} of ${metricText(shown.metric)}`;
}

const nounOf = ({ statistic = 'value' }: Metric, isMany: boolean) => {
  const known = Object.hasOwn(nouns, statistic) ? nouns[statistic] : undefined;
  return known?.[isMany ? 1 : 0] ?? (isMany ? `values of ${statistic}` : statistic);
};

/** `AWS/EC2 CPUUtilization (InstanceId i-1)` */
export function metricText({ namespace, metricName, dimensions }: Metric): string {
  const name = [namespace, metricName].filter((one) => one !== undefined).join(' ');
  const list = dimensions.map((one) => `${one.name} ${one.value}`).join(', ');
  return list === '' ? name || 'a metric' : `${name} (${list})`;
}

function crossingOf({ comparison, threshold, thresholdMetricId }: Alarm): string {
  if (comparison === undefined) return 'beyond the threshold';
  const { short } = comparisons[comparison];
  if (isBand(comparison)) return `${short} \`${thresholdMetricId ?? '?'}\``;
  return `${short} ${threshold ?? 'the threshold'}`;
}

const words: Readonly<Record<Treatment, string>> = {
  missing:
    'Where points are missing, those that are there decide; without any there is INSUFFICIENT_DATA.',
  ignore:
    'Where points are missing, those that are there decide; without any the state stays as it was.',
  breaching: 'Missing points count as breaching.',
  notBreaching: 'Missing points count as fine.',
};

const treatmentOf = ({ treatMissingData, source }: Alarm): string => {
  const isDynamo = source.kind === 'metric' && source.namespace === 'AWS/DynamoDB';
  return words[treatMissingData ?? (isDynamo ? 'ignore' : 'missing')];
};
