import { type Diagnostic, type Outcome, outcomeOf, suggest } from '@sluice/core';
import type { JsonArray, JsonObject, JsonString, JsonValue } from '@sluice/syntax';
import type { Pattern } from '../ast.ts';
import { isNumber } from '../reading/text.ts';
import type { MetricFilter, ValueSource } from './ast.ts';
import { codes } from './codes.ts';
import { Properties } from './properties.ts';
import { readDimensions } from './read-dimensions.ts';
import { isTemplate, readCriteria, readPattern, readSystemFields } from './read-resource.ts';
import { rules } from './rules.ts';
import { units } from './units.ts';
import { readValueSource, whyNever } from './value-source.ts';

/** A metric filter with the pattern that it has; neither where something is wrong. */
export interface MetricFilterReading {
  readonly filter: MetricFilter;
  readonly pattern: Pattern;
}

const known = [
  'filterName',
  'logGroupName',
  'filterPattern',
  'metricTransformations',
  'applyOnTransformedLogs',
  'fieldSelectionCriteria',
  'emitSystemFieldDimensions',
];
const transformationKnown = [
  'metricName',
  'metricNamespace',
  'metricValue',
  'defaultValue',
  'dimensions',
  'unit',
];

export function readMetricFilter(text: string, object: JsonObject): Outcome<MetricFilterReading> {
  const said: Diagnostic[] = [];
  const properties = new Properties(object, known, said);
  if (!isTemplate(object)) properties.require('filterName');
  for (const name of ['logGroupName', 'filterPattern', 'metricTransformations']) {
    properties.require(name);
  }
  const filterName = properties.text('filterName', rules.filterName)?.value;
  const logGroupName = properties.text('logGroupName', rules.logGroupName)?.value;
  const applies = properties.value('applyOnTransformedLogs');
  if (applies !== undefined && typeof Reflect.get(applies, 'value') !== 'boolean') {
    properties.wrong('applyOnTransformedLogs', applies, '`true` or `false`');
  }
  const { source, pattern } = readPattern(text, properties, 'PutMetricFilter');
  const criteria = readCriteria(text, properties);
  const system = readSystemFields(properties, 'emitSystemFieldDimensions');
  const one = transformationOf(properties);
  const transformation = one && readTransformation(one, said, pattern, system.length);
  const filter = {
    ...(filterName !== undefined && { filterName }),
    ...(logGroupName !== undefined && { logGroupName }),
    ...(criteria !== undefined && { fieldSelectionCriteria: criteria }),
    filterPattern: source ?? '',
    emitSystemFieldDimensions: [...new Set(system)],
    metricValue: { kind: 'number', value: 1 } as const,
    dimensions: [],
    unit: 'None',
    ...transformation,
  };
  said.sort((a, b) => a.span.start - b.span.start);
  const unread: Pattern = pattern ?? { kind: 'terms', terms: [], span: { start: 0, end: 0 } };
  return outcomeOf({ filter, pattern: unread }, said);
}

/** The one element of the list. */
function transformationOf(properties: Properties): JsonObject | undefined {
  const list = properties.value('metricTransformations');
  if (list === undefined) return undefined;
  if (list.kind !== 'array') return properties.wrong('metricTransformations', list, 'a list');
  const { elements, span }: JsonArray = list;
  if (elements.length === 0) properties.said.push(codes.noTransformation.at(span));
  if (elements.length > 1) {
    properties.said.push(codes.manyTransformations.at(span, elements.length));
  }
  const [first] = elements;
  if (first === undefined || first.kind === 'object') return first;
  return properties.wrong('metricTransformations', first, 'a list of objects');
}

type Transformation = Pick<
  MetricFilter,
  'metricName' | 'metricNamespace' | 'metricValue' | 'defaultValue' | 'dimensions' | 'unit'
>;

function readTransformation(
  object: JsonObject,
  said: Diagnostic[],
  pattern: Pattern | undefined,
  systemFields: number,
): Partial<Transformation> {
  const properties = new Properties(
    object,
    transformationKnown,
    said,
    'metricTransformations.1.member.',
  );
  for (const name of ['metricName', 'metricNamespace', 'metricValue']) properties.require(name);
  const metricName = properties.text('metricName', rules.metricName)?.value;
  const metricNamespace = properties.text('metricNamespace', rules.metricNamespace)?.value;
  const metricValue = readMetricValue(properties, pattern);
  const defaultValue = readDefault(properties);
  const unit = readUnit(properties);
  const dimensions = readDimensions(properties, pattern, systemFields);
  if (defaultValue !== undefined && dimensions.length > 0) {
    said.push(codes.defaultAndDimensions.at(object.span));
  }
  return {
    ...(metricName !== undefined && { metricName }),
    ...(metricNamespace !== undefined && { metricNamespace }),
    ...(metricValue !== undefined && { metricValue }),
    ...(defaultValue !== undefined && { defaultValue }),
    ...(unit !== undefined && { unit }),
    dimensions,
  };
}

function readMetricValue(properties: Properties, pattern: Pattern | undefined) {
  const written = properties.value('metricValue');
  // Templates write numbers without quotes.
  const holder =
    written?.kind === 'number'
      ? asText(written)
      : properties.text('metricValue', rules.metricValue);
  if (holder === undefined) return undefined;
  const source = readValueSource(holder.value);
  if (source === undefined) {
    const hint = holder.value.includes('*')
      ? 'name one field: a wildcard may lead to several values'
      : 'write a number such as `1`, `$.name` with a JSON pattern or `$name` with a space-delimited one';
    properties.said.push(codes.metricValue.at(holder.span, holder.value, hint));
    return undefined;
  }
  adviseOn(source, holder, pattern, properties.said);
  return source;
}

/** Tells where a source never has a value. */
function adviseOn(
  source: ValueSource,
  { value, span }: JsonString,
  pattern: Pattern | undefined,
  said: Diagnostic[],
): void {
  const reason = pattern && whyNever(source, pattern);
  if (reason !== undefined) said.push(codes.noSuchField.at(span, value, reason));
}

const asText = ({ lexeme, span }: JsonValue & { kind: 'number' }): JsonString => ({
  kind: 'string',
  value: lexeme,
  span,
});

function readDefault(properties: Properties): number | undefined {
  const value = properties.value('defaultValue');
  if (value === undefined) return undefined;
  if (value.kind === 'number') return Number(value.lexeme);
  if (value.kind === 'string' && isNumber(value.value)) return Number(value.value);
  return properties.wrong('defaultValue', value, 'a number');
}

function readUnit(properties: Properties): string | undefined {
  const holder = properties.text('unit', { most: Number.POSITIVE_INFINITY });
  if (holder === undefined || units.includes(holder.value)) return holder?.value;
  const { value, span } = holder;
  const near = abbreviations.get(value.toLowerCase()) ?? suggest(value, units);
  if (near === undefined) {
    properties.said.push(
      codes.unit.at(span, value, 'use one such as `Count`, `Milliseconds` or `None`'),
    );
    return undefined;
  }
  const fix = { title: `write \`${near}\``, edits: [{ span, text: `"${near}"` }] };
  properties.said.push(codes.unit.at({ span, fix }, value, `did you mean \`${near}\`?`));
  return undefined;
}

const abbreviations = new Map([
  ['s', 'Seconds'],
  ['ms', 'Milliseconds'],
  ['us', 'Microseconds'],
  ['b', 'Bytes'],
  ['kb', 'Kilobytes'],
  ['mb', 'Megabytes'],
  ['gb', 'Gigabytes'],
  ['%', 'Percent'],
]);
