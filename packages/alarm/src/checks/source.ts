import type { Diagnostic } from '@sluice/core';
import type { Alarm, Metric } from '../ast.ts';
import { codes } from '../codes.ts';
import { vendorOf } from '../json/actions.ts';
import type { Properties } from '../json/properties.ts';
import { statistics } from '../tables/choices.ts';

const ofMetrics = [
  'MetricName',
  'Namespace',
  'Dimensions',
  'Statistic',
  'ExtendedStatistic',
  'Period',
  'Unit',
];

/** What is watched, and what may stand beside it. */
export function checkSource(alarm: Alarm, properties: Properties): Diagnostic[] {
  const { source, span } = alarm;
  switch (source.kind) {
    case 'nowhere':
      return [codes.noSource.at(span)];
    case 'queries':
      return [
        ...beside(properties, ofMetrics, 'Metrics'),
        ...interval(properties),
        ...lowSamplesOf(alarm, properties),
        ...ec2Actions(alarm, 'and the alarm is on expressions'),
      ];
    case 'promql':
      return checkPromQl(properties);
    case 'metric':
      return [
        ...checkMetric(source, alarm, properties),
        ...interval(properties),
        ...lowSamplesOf(alarm, properties),
        ...(source.dimensions.some(({ name }) => name === 'InstanceId') ||
        properties.computed.includes('Dimensions')
          ? []
          : ec2Actions(alarm, 'and no instance is named')),
      ];
  }
}

const beside = (properties: Properties, names: readonly string[], source: string) =>
  names
    .filter((name) => properties.has(name))
    .map((name) => codes.twoSources.at(properties.keySpan(name), name, source));

function checkMetric(source: Metric, { span }: Alarm, properties: Properties): Diagnostic[] {
  const said: Diagnostic[] = [];
  const [basic, extended] = [properties.has('Statistic'), properties.has('ExtendedStatistic')];
  if (!properties.has('Namespace')) said.push(codes.missing.at(span, 'Namespace'));
  if (basic && extended)
    said.push(codes.bothStatistics.at(properties.keySpan('ExtendedStatistic')));
  if (!basic && !extended) said.push(codes.noStatistic.at(span));
  if (!properties.has('Period')) said.push(codes.noPeriod.at(span));
  if (source.period !== undefined)
    said.push(...checkPeriod(source.period, properties.place('Period')));
  return said;
}

/** 10, 20, 30, or whole minutes; with the nearest that is. */
export function checkPeriod(period: number, span: Diagnostic['span']): Diagnostic[] {
  if (period === 10 || period === 20 || period === 30 || period % 60 === 0) return [];
  const near =
    period < 45 ? Math.min(30, Math.max(10, Math.round(period / 10) * 10)) : minutes(period);
  const fix = { title: `write \`${near}\``, edits: [{ span, text: String(near) }] };
  const hint = `write 10, 20, 30 or a multiple of 60; ${near} is nearest`;
  return [codes.period.at({ span, fix }, period, hint)];
}

const minutes = (period: number) => Math.max(60, Math.round(period / 60) * 60);

function interval(properties: Properties): Diagnostic[] {
  return properties.has('EvaluationInterval')
    ? [codes.idleInterval.at(properties.keySpan('EvaluationInterval'))]
    : [];
}

function lowSamplesOf({ source }: Alarm, properties: Properties): Diagnostic[] {
  if (!properties.has('EvaluateLowSampleCountPercentile') || source.kind !== 'metric') return [];
  const { statistic } = source;
  if (statistic === undefined || !statistics.includes(statistic as never)) return [];
  return [codes.lowSamples.at(properties.keySpan('EvaluateLowSampleCountPercentile'), statistic)];
}

const ec2Actions = ({ actions, places, span }: Alarm, why: string): Diagnostic[] =>
  (
    [
      ['AlarmActions', actions.ALARM],
      ['OKActions', actions.OK],
      ['InsufficientDataActions', actions.INSUFFICIENT_DATA],
    ] as const
  )
    .filter(([, arns]) => arns.some((arn) => ['automate', 'swf'].includes(vendorOf(arn) ?? '')))
    .map(([name]) => codes.ec2Action.at(places[name] ?? span, why));

const noPromQl = [
  ...ofMetrics,
  'Metrics',
  ...['Threshold', 'ThresholdMetricId', 'ComparisonOperator', 'EvaluationPeriods'],
  ...['DatapointsToAlarm', 'TreatMissingData', 'EvaluateLowSampleCountPercentile'],
  ...['EvaluationWindow'],
];

function checkPromQl(properties: Properties): Diagnostic[] {
  const said = noPromQl
    .filter((name) => properties.has(name))
    .map((name) => codes.promqlOnly.at(properties.keySpan(name), name));
  const found = properties.value('EvaluationInterval');
  const seconds = found?.kind === 'number' ? Number(found.lexeme) : undefined;
  if (seconds === undefined || [10, 20, 30].includes(seconds)) return said;
  const isWhole = seconds % 60 === 0 && seconds >= 60 && seconds <= 3600;
  return isWhole ? said : [...said, codes.interval.at(found!.span, seconds)];
}
