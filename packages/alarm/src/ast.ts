import type { Span } from '@sluice/core';
import type { JsonValue } from '@sluice/syntax';
import type { State } from './state.ts';
import type { Comparison, LowSamples, Treatment } from './tables/choices.ts';

/** A metric alarm: what is written, as far as it could be read. Nothing is filled in. */
export interface Alarm {
  readonly kind: 'alarm';
  readonly name?: string;
  readonly source: Source;
  readonly comparison?: Comparison;
  readonly threshold?: number;
  readonly thresholdMetricId?: string;
  readonly evaluationPeriods?: number;
  readonly datapointsToAlarm?: number;
  readonly treatMissingData?: Treatment;
  readonly lowSamples?: LowSamples;
  /** Windows that keep to the clock of a time zone, instead of sliding ones. */
  readonly wallClock?: { readonly timezone: string };
  readonly warmUp?: { readonly minutes: number; readonly whole: boolean };
  readonly unit?: string;
  readonly actionsEnabled: boolean;
  readonly actions: Readonly<Record<State, readonly string[]>>;
  /** Names of properties whose value only a deployed template knows. */
  readonly computed: readonly string[];
  /** Where the values stand, by the names of their properties. */
  readonly places: Readonly<Record<string, Span>>;
  /** The whole text as it was written. */
  readonly json: JsonValue;
  readonly span: Span;
}

export type Source = Metric | Queries | PromQl | Nowhere;

/** One statistic of one metric. */
export interface Metric {
  readonly kind: 'metric';
  readonly namespace?: string;
  readonly metricName?: string;
  readonly dimensions: readonly Dimension[];
  readonly statistic?: string;
  /** Seconds. */
  readonly period?: number;
}

export interface Dimension {
  readonly name: string;
  readonly value: string;
}

/** Expressions over metrics. */
export interface Queries {
  readonly kind: 'queries';
  readonly queries: readonly Query[];
  /** Whether all of them, and their ids, could be read. */
  readonly whole: boolean;
}

export interface Query {
  readonly id?: string;
  readonly expression?: string;
  readonly metric?: Metric;
  readonly period?: number;
  readonly returnData: boolean;
  readonly span: Span;
  readonly idSpan: Span;
  /** Of the expression, or of the metric. */
  readonly bodySpan: Span;
}

/** A PromQL query: the service alone can run it. */
export interface PromQl {
  readonly kind: 'promql';
  readonly query?: string;
}

export interface Nowhere {
  readonly kind: 'nowhere';
}
