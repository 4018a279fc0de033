import { type Outcome, success } from '@sluice/core';
import type { Comparison, Key, Query, Source } from './ast.ts';
import type { ObservedMetric, Series, TimeRange } from './metric.ts';
import { accountIn, type InsightsOptions } from './options.ts';
import { type Buckets, bucketsOf } from './range.ts';
import { aggregate, aggregateValues, type Weighted } from './reference/aggregate.ts';
import { type Group, groupsOf } from './reference/groups.ts';
import { functionNamed } from './words.ts';

/** What is queried, and when. */
export interface InsightsInput {
  /** Of all metrics that name none of their own. */
  readonly namespace?: string | undefined;
  readonly metrics: readonly ObservedMetric[];
  readonly range: TimeRange;
}

/** So many series a query gives. */
const mostSeries = 500;

/** The reference: one series, or with `GROUP BY` one for each group that has any observation. */
export function evaluate(
  node: Query,
  input: InsightsInput,
  options: InsightsOptions = {},
): Outcome<readonly Series[]> {
  const buckets = bucketsOf(input.range);
  const chosen = input.metrics.filter((metric) => isChosen(node, metric, input, options));
  const label = options.label ?? '';
  if (node.groupBy.length === 0) {
    const name = label === '' ? (options.queryId ?? node.select.metric.name) : label;
    return success([seriesOf(node, name, chosen, buckets)]);
  }
  const groups = groupsOf(chosen, (metric) =>
    node.groupBy.map((key) => labelOf(metric, key, options)),
  );
  const found = groups
    .map(({ name, members }) => seriesOf(node, name, members, buckets))
    .filter(({ timestamps }) => timestamps.length > 0);
  const most = Math.min(node.limit?.count ?? mostSeries, mostSeries);
  return success(
    ranked(node, found)
      .slice(0, most)
      .map((series) => (label === '' ? series : { ...series, label: `${label} ${series.label}` })),
  );
}

/** Whether a metric takes part. */
export function isChosen(
  { select, from, where }: Query,
  metric: ObservedMetric,
  { namespace }: { readonly namespace?: string | undefined },
  options: InsightsOptions,
): boolean {
  return (
    metric.metricName === select.metric.name &&
    (metric.namespace ?? namespace ?? '') === from.namespace.name &&
    hasSchema(metric, from) &&
    where.every((comparison) => holds(comparison, metric, options))
  );
}

/** Exactly these labels, in any order; a name given twice counts once. */
export function hasSchema({ dimensions }: ObservedMetric, { schema }: Source): boolean {
  if (schema === undefined) return true;
  const wanted = new Set(schema.map(({ name }) => name));
  const names = Object.keys(dimensions);
  return names.length === wanted.size && names.every((name) => wanted.has(name));
}

/** An absent label equals nothing, and differs from everything. */
export function holds(
  { key, operator, value }: Comparison,
  metric: ObservedMetric,
  options: InsightsOptions,
): boolean {
  const found = labelOf(metric, key, options);
  const wanted =
    value.kind === 'current-account'
      ? accountIn(options)
      : value.kind === 'identifier'
        ? value.name
        : value.text;
  return operator === '=' ? found === wanted : found !== wanted;
}

export function labelOf(
  { dimensions, tags = {}, accountId }: ObservedMetric,
  key: Key,
  options: InsightsOptions,
): string | undefined {
  if (key.kind === 'account') return accountId ?? accountIn(options);
  const from = key.kind === 'tag' ? tags : dimensions;
  return Object.hasOwn(from, key.name) ? from[key.name] : undefined;
}

function seriesOf(
  { select }: Query,
  label: string,
  metrics: Group['members'],
  buckets: Buckets,
): Series {
  const name = functionNamed(select.function.name) ?? 'AVG';
  const points = [...inBuckets(metrics, buckets)]
    .sort(([a], [b]) => a - b)
    .flatMap(([start, seen]) => {
      const value = aggregate(name, seen);
      return value === undefined ? [] : [{ start, value }];
    });
  return {
    label,
    timestamps: points.map(({ start }) => start),
    values: points.map(({ value }) => value),
  };
}

/** All that was observed, by the start of its bucket. */
function inBuckets(
  metrics: Group['members'],
  { start, end, period }: Buckets,
): ReadonlyMap<number, Weighted[]> {
  const seen = new Map<number, Weighted[]>();
  for (const { timestamp, values, counts } of metrics.flatMap((each) => each.observations)) {
    if (timestamp < start || timestamp >= end) continue;
    const from = start + Math.floor((timestamp - start) / period) * period;
    const bucket = seen.get(from) ?? [];
    seen.set(from, bucket);
    for (const [i, value] of values.entries()) bucket.push({ value, count: counts?.[i] ?? 1 });
  }
  return seen;
}

/** Ordered by an aggregate of each whole series, and numbered; equal ones stay as they are. */
function ranked({ orderBy }: Query, found: readonly Series[]): readonly Series[] {
  if (orderBy === undefined) return found;
  const name = functionNamed(orderBy.function.name) ?? 'AVG';
  const sign = orderBy.direction === 'DESC' ? -1 : 1;
  return found
    .map((series) => ({ series, by: aggregateValues(name, series.values) }))
    .sort((a, b) => sign * (a.by < b.by ? -1 : Number(a.by > b.by)))
    .map(({ series }, i) => ({ ...series, label: `${i + 1} - ${series.label}` }));
}
