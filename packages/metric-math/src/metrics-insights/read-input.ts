import { failure, type Outcome, spanOf, success } from '@sluice/core';
import { codes } from './codes.ts';
import type { InsightsInput } from './evaluate.ts';
import type { Observation, ObservedMetric, TimeRange } from './metric.ts';
import { bucketsOf } from './range.ts';

/** The metrics and the range of a plain JSON input. */
export function readInput(text: string, input: object): Outcome<InsightsInput> {
  const whole = spanOf(0, text.length);
  const given = member(input, 'metrics') ?? [];
  if (!Array.isArray(given)) return failure([codes.metrics.at(whole, kindOf(given))]);
  const metrics: ObservedMetric[] = [];
  for (const [i, each] of given.entries()) {
    const metric = readMetric(each);
    if (typeof metric === 'string') return failure([codes.metric.at(whole, i, metric)]);
    metrics.push(metric);
  }
  const range = readRange(member(input, 'range'));
  if (typeof range === 'string') return failure([codes.range.at(whole, range)]);
  const namespace = member(input, 'namespace');
  return success({ metrics, range, ...(typeof namespace === 'string' && { namespace }) });
}

const member = (value: object, name: string): unknown =>
  Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

const kindOf = (value: unknown): string => `a value of type ${typeof value}`;

/** The metric in a JSON value, or what is wrong with it. */
function readMetric(value: unknown): ObservedMetric | string {
  if (!isObject(value)) return 'is no object';
  const metricName = member(value, 'metricName');
  if (typeof metricName !== 'string') return 'has no text as `metricName`';
  const dimensions = readTexts(member(value, 'dimensions'));
  if (dimensions === undefined) return 'has `dimensions` that are no texts by name';
  const tags = readTexts(member(value, 'tags'));
  if (tags === undefined) return 'has `tags` that are no texts by name';
  const observations = member(value, 'observations') ?? [];
  if (!Array.isArray(observations)) return 'has `observations` that are no list';
  if (!observations.every(isObservation)) {
    return 'has an observation that is not `{timestamp, values, counts}`';
  }
  if (!observations.every(isKept)) return 'has a value or a count that the service does not keep';
  const [namespace, accountId] = [member(value, 'namespace'), member(value, 'accountId')];
  if (!isTextOrAbsent(namespace)) return 'has a `namespace` that is no text';
  if (!isTextOrAbsent(accountId)) return 'has an `accountId` that is no text';
  return {
    metricName,
    dimensions,
    tags,
    observations,
    ...(namespace !== undefined && { namespace }),
    ...(accountId !== undefined && { accountId }),
  };
}

function readTexts(value: unknown): Readonly<Record<string, string>> | undefined {
  if (value === undefined) return {};
  if (!isObject(value)) return undefined;
  return Object.values(value).every((each) => typeof each === 'string')
    ? (value as Readonly<Record<string, string>>)
    : undefined;
}

function isObservation(value: unknown): value is Observation {
  if (!isObject(value) || !isNumber(member(value, 'timestamp'))) return false;
  const [values, counts] = [member(value, 'values'), member(value, 'counts')];
  if (!Array.isArray(values) || !values.every(isNumber)) return false;
  return counts === undefined || (Array.isArray(counts) && counts.every(isNumber));
}

/** Values reach to 2^360 on both sides of zero; nothing is seen less than no times. */
const isKept = ({ values, counts = [] }: Observation): boolean =>
  values.every((value) => Math.abs(value) <= 2 ** 360) &&
  counts.every((count) => count >= 0 && count <= 2 ** 360);

const isTextOrAbsent = (value: unknown): value is string | undefined =>
  value === undefined || typeof value === 'string';

/** As many points as one answer of the service holds. */
const mostBuckets = 100_800;

function readRange(value: unknown): TimeRange | string {
  if (!isObject(value)) return 'is missing';
  const [start, end, period] = [
    member(value, 'start'),
    member(value, 'end'),
    member(value, 'period'),
  ];
  if (!isNumber(start) || !isNumber(end)) return 'has no numbers as `start` and `end`';
  if (end <= start) return 'ends before it begins';
  const range = { start, end, ...(isNumber(period) && { period }) };
  const { count } = bucketsOf(range);
  return count > mostBuckets ? `holds ${count} periods of ${mostBuckets}` : range;
}
