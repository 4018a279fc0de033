/** Points in time: ascending, parallel; what is missing is not there. */
export interface Series {
  /** Seconds between two points of a series without gaps. */
  readonly period: number;
  /** Epoch seconds. */
  readonly timestamps: readonly number[];
  readonly values: readonly number[];
  readonly label?: string;
}

/** The time that is asked for: epoch seconds, `end` exclusive, and the seconds of a slot. */
export interface Range {
  readonly start: number;
  readonly end: number;
  readonly period: number;
}

/** What an expression, or a part of it, comes to. */
export type Value = Scalar | Single | Many | Words;

/** A number; without `value` there is none, as of `0 / 0`. */
export interface Scalar {
  readonly type: 'S';
  readonly value?: number;
}

export interface Single {
  readonly type: 'TS';
  readonly series: Series;
}

export interface Many {
  readonly type: 'TS[]';
  readonly series: readonly Series[];
}

/** Texts and keywords, which only functions take. */
export interface Words {
  readonly type: 'String' | 'String[]' | 'Keyword';
  readonly words: readonly string[];
}

export type Type = Value['type'];

/** What can be known without data: of an id that nobody described, nothing. */
export type StaticType = Type | 'unknown';

/** The result of an expression; never a scalar. */
export type Result = Single | Many;
