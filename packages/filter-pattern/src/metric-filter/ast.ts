import type { Step } from '../ast.ts';

/** A metric filter as it was read: names as the API writes them. */
export interface MetricFilter {
  readonly filterName?: string;
  readonly logGroupName?: string;
  readonly filterPattern: string;
  readonly metricName?: string;
  readonly metricNamespace?: string;
  readonly metricValue: ValueSource;
  /** Published for every event that does not match. */
  readonly defaultValue?: number;
  readonly dimensions: readonly Dimension[];
  readonly unit: string;
  readonly fieldSelectionCriteria?: string;
  readonly emitSystemFieldDimensions: readonly string[];
}

export interface Dimension {
  readonly name: string;
  readonly value: ValueSource;
}

/** Where a value comes from. */
export type ValueSource =
  | { readonly kind: 'number'; readonly value: number }
  /** `$.a.b` of a JSON pattern. */
  | { readonly kind: 'selector'; readonly text: string; readonly steps: readonly Step[] }
  /** `$name` or `$3` of a space-delimited pattern; `name` is without the dollar sign. */
  | { readonly kind: 'field'; readonly name: string };

export interface SubscriptionFilter {
  readonly filterName?: string;
  readonly logGroupName?: string;
  readonly filterPattern: string;
  readonly destinationArn?: string;
  readonly roleArn?: string;
  readonly distribution?: string;
  readonly fieldSelectionCriteria?: string;
  readonly emitSystemFields: readonly string[];
}
