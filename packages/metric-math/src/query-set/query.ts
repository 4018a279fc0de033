import type { Span } from '@sluice/core';
import type { JsonString } from '@sluice/syntax';

/** One query of a request: a metric, or an expression over others. */
export interface Query {
  readonly id: string;
  readonly expression?: JsonString;
  /** Whether a `MetricStat` is given, or the metric of an alarm. */
  readonly hasMetric: boolean;
  /** Which metric it is, as far as it is said. */
  readonly metric?: NamedMetric;
  readonly statistic?: JsonString;
  readonly label?: string;
  /** Seconds: of the query, or of its metric. */
  readonly period?: number;
  readonly returnData: boolean;
  readonly places: Places;
}

export interface NamedMetric {
  readonly namespace?: string;
  readonly metricName?: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** Where things stand in the JSON text. */
export interface Places {
  readonly whole: Span;
  readonly id: Span;
  readonly period?: Span;
}

/** The queries of a request, in its order. */
export interface QuerySet {
  readonly queries: readonly Query[];
  /** The places of the queries in the order of evaluation: what is referred to comes first. */
  readonly order: readonly number[];
}
