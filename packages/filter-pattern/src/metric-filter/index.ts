export type { Dimension, MetricFilter, SubscriptionFilter, ValueSource } from './ast.ts';
export { codes } from './codes.ts';
export {
  type Datapoint,
  type EventSource,
  type MetricFilterProgram,
  metricFilter,
} from './metric-filter.ts';
export type { MetricReader } from './metric-reader.ts';
export { type MetricMinute, minutesOf } from './minutes.ts';
export type { Resource } from './read-resource.ts';
export {
  type MetricFilterMatch,
  type TestMetricFilterResult,
  testMetricFilter,
} from './test-metric-filter.ts';
export { validateMetricFilter, validateSubscriptionFilter } from './validate.ts';
