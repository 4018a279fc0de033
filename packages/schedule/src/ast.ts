import type { Span } from '@sluice/core';

export type Expression = Cron | Rate | At | Broken;

export type FieldName =
  | 'seconds'
  | 'minutes'
  | 'hours'
  | 'day-of-month'
  | 'month'
  | 'day-of-week'
  | 'year';

/** `cron(…)`, or the bare fields where a service writes them so. */
export interface Cron {
  readonly kind: 'cron';
  /** Only the fields that are written, in their order. */
  readonly fields: readonly Field[];
  /** `unix`: Sunday is 0, and two day fields that both restrict are joined by "or". */
  readonly days: 'aws' | 'unix';
  /** Written without `cron(` and `)`. */
  readonly bare: boolean;
  readonly span: Span;
}

export interface Field {
  readonly kind: 'field';
  readonly name: FieldName;
  readonly items: readonly Item[];
  readonly span: Span;
}

export type Item = All | Unspecified | Range | Last | NearestWeekday | Nth | LastOfDay | Nothing;

/** `*`, `*` with a step. */
export interface All {
  readonly kind: 'all';
  readonly step?: number;
  readonly span: Span;
}

/** `?` */
export interface Unspecified {
  readonly kind: 'unspecified';
  readonly span: Span;
}

/** `5`, `5-10`, `5/2`, `5-10/2`; where `to` is below `from` the range goes on past the end. */
export interface Range {
  readonly kind: 'range';
  readonly from: Point;
  readonly to?: Point;
  readonly step?: number;
  readonly span: Span;
}

/** A value as it was written, by number or by name. */
export interface Point {
  readonly value: number;
  readonly named: boolean;
}

/** `L`, `L-3`, `LW`, `L-3W` in the day of the month. */
export interface Last {
  readonly kind: 'last';
  readonly before: number;
  readonly weekday: boolean;
  readonly span: Span;
}

/** `15W`: the weekday nearest to the 15th, within the month. */
export interface NearestWeekday {
  readonly kind: 'nearest-weekday';
  readonly day: number;
  readonly span: Span;
}

/** `3#2`: the second Tuesday. */
export interface Nth {
  readonly kind: 'nth';
  readonly day: Point;
  readonly nth: number;
  readonly span: Span;
}

/** `6L`: the last Friday. */
export interface LastOfDay {
  readonly kind: 'last-of-day';
  readonly day: Point;
  readonly span: Span;
}

/** What a service accepts and then makes nothing of. */
export interface Nothing {
  readonly kind: 'nothing';
  readonly text: string;
  readonly span: Span;
}

export interface Rate {
  readonly kind: 'rate';
  readonly value: number;
  readonly unit: 'minute' | 'hour' | 'day';
  readonly span: Span;
}

/** A time on the wall clock of the schedule's zone. */
export interface At {
  readonly kind: 'at';
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly span: Span;
}

/** What could not be read. */
export interface Broken {
  readonly kind: 'broken';
  readonly span: Span;
}
