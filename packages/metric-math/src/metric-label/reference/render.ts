import type { Dimension, Label, Part } from '../ast.ts';
import type { PropertyName, ValueName } from '../names.ts';
import type { LabelQuery } from '../queries.ts';
import { type Extremes, extremesOf } from './extremes.ts';

interface Context {
  readonly query: LabelQuery;
  readonly byDefault: string;
  readonly now: number | undefined;
}

/** What the service writes where there is nothing. */
const nothing = '--';

/** A label with its dynamic values filled in: numbers plainly, times as ISO 8601, spans in seconds. */
export function rendered({ parts }: Label, context: Context): string {
  const extremes = extremesOf(context.query.points);
  return parts.map((part) => textOf(part, context, extremes) ?? nothing).join('');
}

function textOf(part: Part, context: Context, extremes: Extremes | undefined): string | undefined {
  switch (part.kind) {
    case 'literal':
      return part.text;
    case 'property':
      return propertyOf(part.name, context.query);
    case 'dimension':
      return dimensionOf(part, context.query);
    case 'value':
      return part.name === 'LABEL' ? context.byDefault : valueOf(part.name, context, extremes);
  }
}

function dimensionOf({ name }: Dimension, { dimensions = {} }: LabelQuery): string | undefined {
  return Object.hasOwn(dimensions, name) ? dimensions[name] : undefined;
}

function propertyOf(name: PropertyName, query: LabelQuery): string | undefined {
  switch (name) {
    case 'AccountId':
      return query.accountId;
    case 'AccountLabel':
      return query.accountLabel;
    case 'MetricName':
      return query.metricName;
    case 'Namespace':
      return query.namespace;
    case 'Period':
      return query.period?.toString();
    case 'Region':
      return query.region;
    case 'Stat':
      return query.stat;
  }
}

function valueOf(name: ValueName, context: Context, extremes?: Extremes): string | undefined {
  if (name === 'DATAPOINT_COUNT') return String(extremes?.count ?? 0);
  if (extremes === undefined) return undefined;
  const { sum, count, first, last, least, greatest } = extremes;
  switch (name) {
    case 'SUM':
      return numeral(sum);
    case 'AVG':
      return numeral(sum / count);
    case 'FIRST_LAST_RANGE':
      return numeral(last.value - first.value);
    case 'MIN_MAX_RANGE':
      return numeral(greatest.value - least.value);
    case 'FIRST_LAST_TIME_RANGE':
      return seconds(last.time - first.time);
    case 'MIN_MAX_TIME_RANGE':
      return seconds(greatest.time - least.time);
    default:
      return pointOf(name, { FIRST: first, LAST: last, MIN: least, MAX: greatest }, context.now);
  }
}

type PointOf = Readonly<Record<string, { readonly time: number; readonly value: number }>>;

/** `MAX`, `MAX_TIME`, `MAX_TIME_RELATIVE`. */
function pointOf(name: string, points: PointOf, now: number | undefined): string | undefined {
  const [which = '', ...rest] = name.split('_');
  const { time, value } = points[which]!;
  if (rest.length === 0) return String(value);
  if (rest.length === 1) return instant(time);
  return now === undefined ? undefined : seconds(now - time);
}

/** What is too great for a number is not there. */
const numeral = (value: number): string | undefined =>
  Number.isFinite(value) ? String(value) : undefined;

const seconds = (span: number): string => `${Math.abs(span)}s`;

const instant = (time: number): string | undefined =>
  Math.abs(time) <= 8.64e12 ? new Date(time * 1000).toISOString().replace('.000Z', 'Z') : undefined;
