import { chain, type Outcome, success } from '@sluice/core';
import type { MetricFilter, SubscriptionFilter } from './ast.ts';
import { readMetricFilter } from './read-metric-filter.ts';
import { type Resource, readResource, textOf } from './read-resource.ts';
import { readSubscriptionFilter } from './read-subscription-filter.ts';

/**
 * Checks a whole metric filter, in the shape of `PutMetricFilter` or of CloudFormation. Spans speak
 * of the JSON text, or of the value written by `JSON.stringify` with two blanks.
 */
export function validateMetricFilter(resource: Resource): Outcome<MetricFilter> {
  const text = textOf(resource);
  return chain(readResource(text), (object) =>
    chain(readMetricFilter(text, object), ({ filter }) => success(filter)),
  );
}

/** Checks a whole subscription filter, in the shape of `PutSubscriptionFilter` or of CloudFormation. */
export function validateSubscriptionFilter(resource: Resource): Outcome<SubscriptionFilter> {
  const text = textOf(resource);
  return chain(readResource(text), (object) => readSubscriptionFilter(text, object));
}
