import { type Diagnostic, suggest } from '@sluice/core';
import type { Alarm } from '../ast.ts';
import { codes } from '../codes.ts';
import type { Properties } from '../json/properties.ts';
import { isBand } from '../tables/choices.ts';
import { isBandExpression } from './expression-words.ts';

/** The operator, and what it compares with. */
export function checkThreshold(alarm: Alarm, properties: Properties): Diagnostic[] {
  if (alarm.source.kind === 'promql') return [];
  const said: Diagnostic[] = [];
  for (const name of ['ComparisonOperator', 'EvaluationPeriods']) {
    if (!properties.has(name)) said.push(codes.missing.at(alarm.span, name));
  }
  said.push(...checkCounts(alarm, properties));
  const { comparison } = alarm;
  if (comparison === undefined) return said;
  const [fixed, band] = [properties.has('Threshold'), properties.has('ThresholdMetricId')];
  const place = properties.place('ComparisonOperator');
  if (fixed && band) said.push(codes.twoThresholds.at(properties.keySpan('Threshold')));
  else if (isBand(comparison)) {
    if (!band) said.push(codes.noBand.at(place, comparison));
  } else if (band) said.push(codes.idleBand.at(place, comparison));
  else if (!fixed) said.push(codes.noThreshold.at(place, comparison));
  return [...said, ...checkBand(alarm, properties)];
}

function checkCounts(alarm: Alarm, properties: Properties): Diagnostic[] {
  const { evaluationPeriods: periods, datapointsToAlarm: needed } = alarm;
  if (periods === undefined || needed === undefined || needed <= periods) return [];
  const span = properties.place('DatapointsToAlarm');
  const fix = { title: `write \`${periods}\``, edits: [{ span, text: String(periods) }] };
  return [codes.tooManyToAlarm.at({ span, fix }, needed, periods)];
}

function checkBand(alarm: Alarm, properties: Properties): Diagnostic[] {
  const { source, thresholdMetricId: id, comparison } = alarm;
  if (id === undefined || comparison === undefined || !isBand(comparison)) return [];
  const span = properties.place('ThresholdMetricId');
  const queries = source.kind === 'queries' ? source.queries : [];
  const named = queries.find((query) => query.id === id);
  if (named !== undefined) {
    const isRight = named.expression === undefined ? false : isBandExpression(named.expression);
    return isRight ? [] : [codes.notBand.at(span, id)];
  }
  const ids = queries
    .filter(({ expression = '' }) => isBandExpression(expression))
    .flatMap((query) => query.id ?? []);
  const near = suggest(id, ids) ?? (ids.length === 1 ? ids[0] : undefined);
  if (near === undefined) return [codes.bandId.at(span, id, 'name a query of `Metrics`')];
  const fix = { title: `write \`${near}\``, edits: [{ span, text: `"${near}"` }] };
  return [codes.bandId.at({ span, fix }, id, `did you mean \`${near}\`?`)];
}
