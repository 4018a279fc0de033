import type { Span } from '@sluice/core';

export type Statistic = Simple | Percentile | Trim | Undocumented;

export interface Simple {
  readonly kind: 'simple';
  readonly name: SimpleName;
  readonly span: Span;
}

export type SimpleName = 'Average' | 'Maximum' | 'Minimum' | 'SampleCount' | 'Sum';

/** `p99.9`. */
export interface Percentile {
  readonly kind: 'percentile';
  readonly percent: Bound;
  readonly span: Span;
}

/** What is made of the samples between two bounds: `tm90`, `TM(10%:90%)`, `PR(:300)`, `IQM`. */
export interface Trim {
  readonly kind: 'trim';
  readonly measure: Measure;
  /** Percent of the samples, or values of the metric. */
  readonly unit: 'percent' | 'value';
  /** `short` is `tm90`: an upper bound in percent alone. */
  readonly spelling: 'short' | 'range' | 'IQM';
  /** Exclusive. */
  readonly lower?: Bound;
  /** Inclusive. */
  readonly upper?: Bound;
  readonly span: Span;
}

/** Trimmed mean, winsorized mean, trimmed count, trimmed sum, percentile rank. */
export type Measure = 'TM' | 'WM' | 'TC' | 'TS' | 'PR';

export interface Bound {
  readonly value: number;
  /** Without what a number can do without: `90`, `1.5e3`. */
  readonly text: string;
  readonly span: Span;
}

/** The API takes `o90` or `p90_E`, and nobody says what they are. */
export interface Undocumented {
  readonly kind: 'undocumented';
  readonly text: string;
  readonly span: Span;
}
