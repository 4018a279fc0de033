/** The calls that judge an expression, each with limits and texts of its own. */
export type Api = 'GetMetricData' | 'PutMetricAlarm' | 'Dashboard';

/** Points that AWS documents nowhere, or both ways; the first of each is what is taken. */
export interface Readings {
  /** `2^3^2` is `2^(3^2)`, or `(2^3)^2`. */
  readonly powers?: 'from-the-right' | 'from-the-left';
  /** `-m1^2` is `-(m1^2)`, or `(-m1)^2`. */
  readonly negation?: 'after-power' | 'before-power';
  /** `a OR b AND c` is `a OR (b AND c)`, or `(a OR b) AND c`. */
  readonly logic?: 'and-first' | 'from-the-left';
  /** `AVG` of one series divides by its points, or by the periods of the range. */
  readonly average?: 'points' | 'periods';
  /** `STDDEV` divides by n, or by n - 1. */
  readonly deviation?: 'population' | 'sample';
  /** `IF(TS, TS, TS)` where the condition is false and the third has no point: 0, or no point. */
  readonly absentElse?: 'zero' | 'drop';
  /** `FILL` of a series without any point fills it, or leaves it empty. */
  readonly emptyFill?: 'fill' | 'leave';
  /** The order of `ANOMALY_DETECTION_BAND`: the guides have it both ways. */
  readonly band?: 'upper-first' | 'lower-first';
}

export interface MetricMathOptions extends Readings {
  /** Whose limits and texts; without one, what every call refuses. */
  readonly api?: Api;
  /** The id of the query that the expression stands in, for the service's texts. */
  readonly queryId?: string;
  /** The period of that query, in seconds. */
  readonly period?: number;
  /** Whether that query is returned: `true` when absent. */
  readonly returnData?: boolean;
  /** The ids that there are, with their types; without them any id may be referred to. */
  readonly ids?: Readonly<Record<string, SeriesType | 'unknown'>>;
}

/** What a query gives: one series, or an array of them (`SEARCH`, `GROUP BY`, …). */
export type SeriesType = 'TS' | 'TS[]';
