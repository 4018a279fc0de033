import { type Clause, type Span, suggest } from '@sluice/core';
import type { Comparison, Query } from '../ast.ts';
import { hasSchema, holds, type InsightsInput, labelOf } from '../evaluate.ts';
import type { ObservedMetric } from '../metric.ts';
import type { InsightsOptions } from '../options.ts';
import { keyName } from '../words.ts';
import {
  comparisonPhrase,
  groupPhrase,
  limitPhrase,
  listed,
  orderPhrase,
  shown,
  sourcePhrase,
} from './words.ts';

/** One thing that must hold of a metric that takes part. */
interface Demand {
  readonly text: string;
  readonly span: Span;
  holds(metric: ObservedMetric): boolean;
  found(metric: ObservedMetric): string;
  nearest(metric: ObservedMetric): string | undefined;
}

/** The parts of a query, each told of the metrics that are given. */
export function clausesOf(
  query: Query,
  input: InsightsInput | undefined,
  options: InsightsOptions,
): readonly Clause[] {
  const { groupBy, orderBy, limit } = query;
  const first = groupBy[0];
  return [
    ...demandsOf(query, input, options).map((each) => clauseOf(each, input?.metrics)),
    ...(first === undefined
      ? []
      : [{ text: groupPhrase(query), span: { ...first.span, end: groupBy.at(-1)!.span.end } }]),
    ...(orderBy === undefined ? [] : [{ text: orderPhrase(query), span: orderBy.span }]),
    ...(limit === undefined ? [] : [{ text: limitPhrase(query), span: limit.span }]),
  ];
}

function clauseOf(demand: Demand, metrics: readonly ObservedMetric[] | undefined): Clause {
  const said = { text: demand.text, span: demand.span };
  if (metrics === undefined) return said;
  const [metric] = metrics;
  if (metrics.length !== 1 || metric === undefined) {
    const count = metrics.filter((each) => demand.holds(each)).length;
    return { ...said, found: `${count} of ${metrics.length} metrics` };
  }
  const isMet = demand.holds(metric);
  const nearest = isMet ? undefined : demand.nearest(metric);
  return {
    ...said,
    holds: isMet,
    found: demand.found(metric),
    ...(nearest !== undefined && { nearest }),
  };
}

function demandsOf(
  query: Query,
  input: InsightsInput | undefined,
  options: InsightsOptions,
): readonly Demand[] {
  const { metric } = query.select;
  return [
    {
      text: `the metric name is ${shown(metric.name)}`,
      span: metric.span,
      holds: ({ metricName }) => metricName === metric.name,
      found: ({ metricName }) => shown(metricName),
      nearest: ({ metricName }) => otherCase(metric.name, metricName),
    },
    sourceDemand(query, input),
    ...query.where.map((each) => whereDemand(each, options)),
  ];
}

function sourceDemand({ from }: Query, input: InsightsInput | undefined): Demand {
  const namespaceOf = (metric: ObservedMetric) => metric.namespace ?? input?.namespace ?? '';
  return {
    text: sourcePhrase(from),
    span: from.span,
    holds: (metric) => namespaceOf(metric) === from.namespace.name && hasSchema(metric, from),
    found(metric) {
      const names = Object.keys(metric.dimensions).map(shown);
      return `${shown(namespaceOf(metric))} with ${names.length === 0 ? 'no labels' : listed(names)}`;
    },
    nearest(metric) {
      const near = otherCase(from.namespace.name, namespaceOf(metric));
      if (near !== undefined || from.schema === undefined) return near;
      return labelsMissed(
        from.schema.map(({ name }) => name),
        Object.keys(metric.dimensions),
      );
    },
  };
}

function labelsMissed(wanted: readonly string[], names: readonly string[]): string | undefined {
  const missing = wanted.filter((name) => !names.includes(name)).map(shown);
  const surplus = names.filter((name) => !wanted.includes(name)).map(shown);
  const parts = [
    ...(missing.length === 0 ? [] : [`it lacks ${listed(missing)}`]),
    ...(surplus.length === 0 ? [] : [`it also has ${listed(surplus)}`]),
  ];
  return parts.length === 0 ? undefined : listed(parts);
}

function whereDemand(comparison: Comparison, options: InsightsOptions): Demand {
  const { key, value, span } = comparison;
  return {
    text: comparisonPhrase(comparison),
    span,
    holds: (metric) => holds(comparison, metric, options),
    found(metric) {
      const label = labelOf(metric, key, options);
      return label === undefined ? 'no such label' : shown(label);
    },
    nearest(metric) {
      const label = labelOf(metric, key, options);
      if (label !== undefined) {
        return value.kind === 'text' ? otherCase(value.text, label) : undefined;
      }
      const near = suggest(keyName(key), Object.keys(metric.dimensions));
      return near === undefined ? undefined : `there is a label ${shown(near)}`;
    },
  };
}

const otherCase = (wanted: string, found: string): string | undefined =>
  wanted !== found && wanted.toLowerCase() === found.toLowerCase()
    ? `${shown(found)} differs only in case`
    : undefined;
