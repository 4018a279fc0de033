/** A metric with what was observed of it. */
export interface ObservedMetric {
  /** That of the whole input when absent. */
  readonly namespace?: string | undefined;
  readonly metricName: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly observations: readonly Observation[];
  /** Of the resource that the metric belongs to. */
  readonly tags?: Readonly<Record<string, string>> | undefined;
  /** The account that asks, when absent. */
  readonly accountId?: string | undefined;
}

/** Values seen at one time (epoch seconds), each so many times; once, where no counts are given. */
export interface Observation {
  readonly timestamp: number;
  readonly values: readonly number[];
  readonly counts?: readonly number[] | undefined;
}

/** Epoch seconds, `end` exclusive; `period` in seconds, 60 when absent. */
export interface TimeRange {
  readonly start: number;
  readonly end: number;
  readonly period?: number | null | undefined;
}

/** One line of a result: buckets without observations are left out. */
export interface Series {
  readonly label: string;
  /** The starts of the buckets, epoch seconds, ascending. */
  readonly timestamps: readonly number[];
  readonly values: readonly number[];
}
