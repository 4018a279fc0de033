import { type Diagnostic, type Span, suggest } from '@sluice/core';
import type { Alarm, Metric } from '../ast.ts';
import { codes } from '../codes.ts';
import { knownMetric, metricNames, namespaces } from '../tables/metrics.ts';

/** What is known of metrics of AWS's own. */
export function checkMetricAdvice(alarm: Alarm): Diagnostic[] {
  const { source } = alarm;
  if (source.kind !== 'metric') return [];
  return [
    ...checkUnit(alarm, source),
    ...checkNames(alarm, source),
    ...checkPace(alarm, source),
    ...checkScale(alarm, source),
    ...checkDimensions(alarm, source),
  ];
}

const replace = (span: Span, text: string) => ({
  title: `write \`${text}\``,
  edits: [{ span, text: `"${text}"` }],
});

function checkUnit({ unit, places, span }: Alarm, { namespace, metricName }: Metric): Diagnostic[] {
  if (unit === undefined) return [];
  const place = places['Unit'] ?? span;
  const known = knownMetric(namespace, metricName);
  if (known === undefined) return [codes.unitOnly.at(place, unit)];
  if (known.unit === unit) return [];
  const fix = replace(place, known.unit);
  return [codes.otherUnit.at({ span: place, fix }, metricName!, known.unit, unit)];
}

function checkNames(
  { places, span }: Alarm,
  { namespace = '', metricName = '' }: Metric,
): Diagnostic[] {
  if (/^AWS\//i.test(namespace) && !namespaces.includes(namespace)) {
    const near = closeTo(namespace, namespaces, 'AWS/'.length + 2);
    const place = places['Namespace'] ?? span;
    if (near === undefined) return [];
    return [codes.namespaceName.at({ span: place, fix: replace(place, near) }, namespace, near)];
  }
  if (knownMetric(namespace, metricName) !== undefined) return [];
  const near = closeTo(metricName, metricNames(namespace), 3);
  if (near === undefined) return [];
  const place = places['MetricName'] ?? span;
  return [codes.metricName.at({ span: place, fix: replace(place, near) }, metricName, near)];
}

/** Services have more metrics than are listed here: only a slip of the pen is spoken of. */
function closeTo(name: string, known: readonly string[], least: number): string | undefined {
  const near = suggest(name, known);
  if (near === undefined || Math.abs(near.length - name.length) > 2) return undefined;
  const short = Math.min(near.length, name.length);
  let same = 0;
  while (same < short && near[same]!.toLowerCase() === name[same]!.toLowerCase()) same += 1;
  return same >= least ? near : undefined;
}

function checkPace({ places, span }: Alarm, source: Metric): Diagnostic[] {
  const { namespace = '', metricName = '', period } = source;
  if (period === undefined) return [];
  const place = places['Period'] ?? span;
  const known = knownMetric(namespace, metricName)?.seconds;
  const seconds = known ?? (/^AWS\//.test(namespace) ? 60 : undefined);
  if (seconds !== undefined && period < seconds) {
    const fix = { title: `write \`${seconds}\``, edits: [{ span: place, text: String(seconds) }] };
    return [codes.fasterThanData.at({ span: place, fix }, period, seconds)];
  }
  const isBasic = namespace === 'AWS/EC2' && known === 60 && !metricName.startsWith('StatusCheck');
  return isBasic && period < 300 ? [codes.detailed.at(place)] : [];
}

function checkScale({ threshold, places, span }: Alarm, source: Metric): Diagnostic[] {
  const { namespace, metricName, statistic } = source;
  const isShare =
    knownMetric(namespace, metricName)?.unit === 'Percent' && statistic !== 'SampleCount';
  if (!isShare || threshold === undefined || threshold <= 0 || threshold >= 1) return [];
  return [codes.fraction.at(places['Threshold'] ?? span, metricName!)];
}

const withoutDimensions = ['AWS/Billing', 'AWS/Lambda', 'AWS/DynamoDB', 'AWS/Usage', 'AWS/EC2'];

function checkDimensions(
  { treatMissingData, span, computed, places }: Alarm,
  source: Metric,
): Diagnostic[] {
  const { namespace = '', dimensions } = source;
  const said: Diagnostic[] = [];
  const isBare = dimensions.length === 0 && places['Dimensions'] === undefined;
  const isKnown = namespaces.includes(namespace) && !withoutDimensions.includes(namespace);
  if (isBare && isKnown) said.push(codes.noDimensions.at(places['MetricName'] ?? span, namespace));
  if (namespace === 'AWS/DynamoDB' && treatMissingData === undefined) {
    if (!computed.includes('TreatMissingData')) said.push(codes.dynamoDefault.at(span));
  }
  return said;
}
