/** A query that gives one series, as far as its label depends on it. */
export interface LabelQuery {
  readonly id?: string;
  readonly namespace?: string;
  readonly metricName?: string;
  readonly dimensions?: Readonly<Record<string, string>>;
  readonly stat?: string;
  /** In seconds. */
  readonly period?: number;
  /** Its own label; an empty one is none. */
  readonly label?: string;
  /** Whether it is returned: `true` when absent. */
  readonly returnData?: boolean;
  /** Metric math, whose label by default is the query's id. */
  readonly expression?: string;
  /** Whether the series is one of those that a `SEARCH` found. */
  readonly search?: boolean;
  readonly accountId?: string;
  readonly accountLabel?: string;
  readonly region?: string;
  readonly points?: Points;
}

/** Epoch seconds, in any order, and the values at them. */
export interface Points {
  readonly timestamps: readonly number[];
  readonly values: readonly number[];
}

export interface LabelInput {
  readonly queries: readonly LabelQuery[];
  /** Epoch seconds: from here `_RELATIVE` values count back. */
  readonly now?: number;
}
