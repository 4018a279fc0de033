import type { Comparison, Key, Query } from './ast.ts';
import { accountIn, type InsightsOptions } from './options.ts';
import { type AggregateName, functionNamed } from './words.ts';

/** A query with its names resolved. */
export interface Plan {
  readonly function: AggregateName;
  readonly namespace: string;
  readonly metricName: string;
  /** The names that a metric's labels must be, each once; any labels where absent. */
  readonly labels?: readonly string[];
  readonly tests: readonly Test[];
  readonly groupBy: readonly PlannedKey[];
  readonly order?: { readonly function: AggregateName; readonly descending: boolean };
  /** How many series are kept. */
  readonly limit: number;
}

export interface Test {
  readonly key: PlannedKey;
  readonly equal: boolean;
  readonly value: string;
}

export type PlannedKey =
  | { readonly kind: 'account' }
  | { readonly kind: 'label' | 'tag'; readonly name: string };

const mostSeries = 500;

export function planOf(query: Query, options: InsightsOptions): Plan {
  const { select, from, where, groupBy, orderBy, limit } = query;
  return {
    function: functionNamed(select.function.name) ?? 'AVG',
    namespace: from.namespace.name,
    metricName: select.metric.name,
    ...(from.schema && { labels: [...new Set(from.schema.map(({ name }) => name))] }),
    tests: where.map((each) => testOf(each, options)),
    groupBy: groupBy.map(keyOf),
    ...(orderBy && {
      order: {
        function: functionNamed(orderBy.function.name) ?? 'AVG',
        descending: orderBy.direction === 'DESC',
      },
    }),
    limit: Math.min(limit?.count ?? mostSeries, mostSeries),
  };
}

const keyOf = (key: Key): PlannedKey =>
  key.kind === 'account' ? { kind: 'account' } : { kind: key.kind, name: key.name };

function testOf({ key, operator, value }: Comparison, options: InsightsOptions): Test {
  const text =
    value.kind === 'current-account'
      ? accountIn(options)
      : value.kind === 'identifier'
        ? value.name
        : value.text;
  return { key: keyOf(key), equal: operator === '=', value: text };
}
