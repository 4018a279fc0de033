import type { ObservedMetric } from '../metric.ts';
import type { Plan, PlannedKey } from '../plan.ts';
import type { MetricStore } from './store.ts';

/** The metrics of a store that take part in a query; `account` is the one that asks. */
export function choose(plan: Plan, store: MetricStore, account: string): readonly number[] {
  const { labels, tests } = plan;
  const named = store.named(plan.namespace, plan.metricName);
  if (labels === undefined && tests.length === 0) return named;
  return named.filter((i) => {
    const metric = store.metrics[i]!;
    return (
      (labels === undefined || hasLabels(metric, labels)) &&
      tests.every(({ key, equal, value }) => (readKey(metric, key, account) === value) === equal)
    );
  });
}

const hasLabels = ({ dimensions }: ObservedMetric, labels: readonly string[]): boolean =>
  labels.every((name) => Object.hasOwn(dimensions, name)) &&
  Object.keys(dimensions).length === labels.length;

export function readKey(
  metric: ObservedMetric,
  key: PlannedKey,
  account: string,
): string | undefined {
  if (key.kind === 'account') return metric.accountId ?? account;
  const from = key.kind === 'label' ? metric.dimensions : metric.tags;
  return from !== undefined && Object.hasOwn(from, key.name) ? from[key.name] : undefined;
}
