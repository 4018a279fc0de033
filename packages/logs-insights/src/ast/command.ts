import type { Span } from '@sluice/core';
import type { Broken, Duration, Expression, Path, Regex, Subquery, Text } from './expression.ts';
import type { Source } from './source.ts';

export type Command =
  | Fields
  | Display
  | Filter
  | FilterIndex
  | Stats
  | Sort
  | Limit
  | Dedup
  | ParseGlob
  | ParseRegex
  | ParseFormat
  | Json
  | Pattern
  | Anomaly
  | Estimate
  | Diff
  | Unnest
  | Expand
  | Lookup
  | Join
  | AppendCols
  | RelevantFields
  | AddTotals
  | Accum
  | Autoregress
  | FillDown
  | FillMissing
  | Outlier
  | Sessionize
  | CountFrequent
  | LogCompare
  | Source
  | SavedQuery
  | Broken;

/** An expression, and the name that its value gets. */
export interface Item {
  readonly kind: 'item';
  readonly expression: Expression;
  readonly alias?: Path;
  /** Of the column: the alias, the field, or the expression as it is written. */
  readonly name: string;
  readonly span: Span;
}

export interface Fields {
  readonly kind: 'fields';
  readonly items: readonly Item[];
  readonly span: Span;
}

export interface Display {
  readonly kind: 'display';
  readonly items: readonly Item[];
  readonly span: Span;
}

export interface Filter {
  readonly kind: 'filter';
  readonly keyword: 'filter' | 'where' | 'search';
  readonly condition: Expression;
  readonly span: Span;
}

export interface FilterIndex {
  readonly kind: 'filter-index';
  readonly field: Path;
  /** Any of them. */
  readonly values: readonly Expression[];
  /** Whether they stand in a list. */
  readonly listed: boolean;
  readonly span: Span;
}

export interface Stats {
  readonly kind: 'stats';
  readonly items: readonly Item[];
  readonly by: readonly Item[];
  /** Reads the time range moved back by this. */
  readonly offset?: Duration;
  readonly span: Span;
}

export interface SortKey {
  readonly kind: 'sort-key';
  readonly expression: Expression;
  readonly alias?: Path;
  readonly direction?: 'asc' | 'desc';
  readonly span: Span;
}

export interface Sort {
  readonly kind: 'sort';
  readonly keyword: 'sort' | 'order';
  readonly keys: readonly SortKey[];
  readonly span: Span;
}

export interface Limit {
  readonly kind: 'limit';
  readonly keyword: 'limit' | 'head' | 'tail';
  /** Stop at the first rows that are found, whichever they are. */
  readonly any: boolean;
  readonly count: number;
  readonly countSpan: Span;
  readonly span: Span;
}

export interface Dedup {
  readonly kind: 'dedup';
  readonly keys: readonly Path[];
  readonly span: Span;
}

/** `parse @message "a=*" as a`. */
export interface ParseGlob {
  readonly kind: 'parse-glob';
  /** `@message` where absent. */
  readonly field?: Path;
  readonly glob: Text;
  readonly aliases: readonly Path[];
  readonly span: Span;
}

/** `parse @message /a=(?<a>\d+)/`. */
export interface ParseRegex {
  readonly kind: 'parse-regex';
  readonly field?: Path;
  readonly regex: Regex;
  /** None where the groups have names. */
  readonly aliases: readonly Path[];
  /** One row for each match. */
  readonly multi: boolean;
  readonly span: Span;
}

/** `parse @message logfmt as x`, `parse @message csv as a, b`. */
export interface ParseFormat {
  readonly kind: 'parse-format';
  readonly field?: Path;
  readonly format: 'logfmt' | 'csv';
  readonly aliases: readonly Path[];
  readonly span: Span;
}

/** `json field=f "a.b" as x`. */
export interface Json {
  readonly kind: 'json';
  readonly field: Path;
  readonly path: Text;
  readonly alias: Path;
  readonly span: Span;
}

export interface Pattern {
  readonly kind: 'pattern';
  readonly expression: Expression;
  readonly span: Span;
}

export interface Anomaly {
  readonly kind: 'anomaly';
  readonly span: Span;
}

export interface Estimate {
  readonly kind: 'estimate';
  readonly span: Span;
}

export interface Diff {
  readonly kind: 'diff';
  /** The range before of the same length where absent. */
  readonly previous?: 'previousDay' | 'previousWeek' | 'previousMonth';
  readonly span: Span;
}

export interface Unnest {
  readonly kind: 'unnest';
  readonly expression: Expression;
  readonly alias: Path;
  readonly span: Span;
}

export interface Expand {
  readonly kind: 'expand';
  readonly field: Path;
  readonly span: Span;
}

/** A column of the table, and the field that it is compared with. */
export interface Match {
  readonly kind: 'match';
  readonly column: Path;
  /** The field of the same name where absent. */
  readonly field?: Path;
  readonly span: Span;
}

/** `lookup` and `cidrlookup`. */
export interface Lookup {
  readonly kind: 'lookup';
  readonly keyword: 'lookup' | 'cidrlookup';
  readonly table: Path;
  readonly matches: readonly Match[];
  /** `OUTPUTNEW` fills only fields that are absent. */
  readonly onlyNew: boolean;
  readonly outputs: readonly Match[];
  readonly span: Span;
}

/** `name=value` of a command; what it may be is the command's own business. */
export interface Option {
  readonly kind: 'option';
  readonly name: string;
  readonly value: string | number | boolean;
  readonly nameSpan: Span;
  readonly span: Span;
}

export interface Join {
  readonly kind: 'join';
  readonly options: readonly Option[];
  readonly condition: Expression;
  readonly right: Subquery;
  readonly span: Span;
}

export interface AppendCols {
  readonly kind: 'append-cols';
  readonly options: readonly Option[];
  readonly right: Subquery;
  readonly span: Span;
}

export interface RelevantFields {
  readonly kind: 'relevant-fields';
  readonly fields: readonly Path[];
  readonly condition: Expression;
  readonly span: Span;
}

export interface AddTotals {
  readonly kind: 'add-totals';
  readonly options: readonly Option[];
  /** All that hold numbers where empty. */
  readonly fields: readonly Path[];
  readonly span: Span;
}

export interface Accum {
  readonly kind: 'accum';
  readonly field: Path;
  readonly alias?: Path;
  readonly span: Span;
}

export interface Autoregress {
  readonly kind: 'autoregress';
  readonly field: Path;
  readonly alias?: Path;
  /** How many rows back: from, to. */
  readonly lags?: readonly [number, number];
  readonly span: Span;
}

/** A field, or many by `*`. */
export interface WildPath {
  readonly kind: 'wild-path';
  readonly pattern: string;
  readonly span: Span;
}

export interface FillDown {
  readonly kind: 'fill-down';
  /** All where empty. */
  readonly fields: readonly WildPath[];
  readonly span: Span;
}

export interface Filling {
  readonly kind: 'filling';
  readonly value: Expression;
  readonly field: Path;
  readonly span: Span;
}

export interface FillMissing {
  readonly kind: 'fill-missing';
  readonly fillings: readonly Filling[];
  readonly span: Span;
}

export interface Outlier {
  readonly kind: 'outlier';
  readonly options: readonly Option[];
  readonly fields: readonly Path[];
  readonly span: Span;
}

export interface Sessionize {
  readonly kind: 'sessionize';
  readonly keys: readonly Path[];
  readonly maxspan?: Duration;
  readonly alias?: Path;
  readonly span: Span;
}

export interface CountFrequent {
  readonly kind: 'count-frequent';
  readonly keys: readonly Path[];
  readonly span: Span;
}

export interface LogCompare {
  readonly kind: 'log-compare';
  readonly timeshift: Duration;
  readonly span: Span;
}

/** `$name(p=1)`: the text of a saved query with its parameters put in. */
export interface SavedQuery {
  readonly kind: 'saved-query';
  readonly name: string;
  readonly nameSpan: Span;
  readonly arguments: readonly Argument[];
  readonly span: Span;
}

export interface Argument {
  readonly kind: 'argument';
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: Expression;
  readonly span: Span;
}
