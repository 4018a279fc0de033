import type { LogEvent, LogGroupData, Within } from './group.ts';
import type { Place } from './pointer.ts';

/** What a worker is asked to do with logs: plain data and shared memory. */
export type LogsTask = QueryTask | CheckTask | FilterTask | StreamTask | RecordTask;

export interface QueryTask extends Within {
  readonly kind: 'query';
  readonly text: string;
  readonly options?: object | undefined;
  /** What the query is over, besides groups. */
  readonly events: readonly LogEvent[];
  /** What the query is over. */
  readonly groups: readonly LogGroupData[];
  /** What its sources may name. */
  readonly others: readonly LogGroupData[];
  readonly reader: string | undefined;
  /** Epoch milliseconds. */
  readonly now?: number | undefined;
  /** Rows, where the query does not say it itself. */
  readonly limit?: number | undefined;
  /** Rows as JSON objects, or as lists of `{field, value}` that end with `@ptr`. */
  readonly rows: 'records' | 'fields';
}

/** Whether a query is valid, and which log groups it names. */
export interface CheckTask {
  readonly kind: 'check';
  readonly text: string;
}

/** `FilterLogEvents`: the next events in order of time. */
export interface FilterTask extends Within {
  readonly kind: 'filter';
  readonly group: LogGroupData;
  readonly reader: string | undefined;
  readonly pattern: string;
  /** Streams by their names, or by how those begin; all where both are absent. */
  readonly streams?: readonly string[] | undefined;
  readonly prefix?: string | undefined;
  readonly limit: number;
  readonly after?: Key | undefined;
}

/** `GetLogEvents`: the events of a stream from a place on, in one of both directions. */
export interface StreamTask extends Within {
  readonly kind: 'stream';
  readonly group: LogGroupData;
  readonly reader: string | undefined;
  readonly stream: string;
  readonly limit: number;
  readonly direction: 'forward' | 'backward';
  readonly from?: Key | undefined;
}

/** `GetLogRecord`: one event with all its fields. */
export interface RecordTask extends Place {
  readonly kind: 'record';
  readonly group: LogGroupData;
  readonly reader: string | undefined;
}

/** The place of an event among all: by its time, then by where it stands. */
export type Key = readonly [time: number, source: number, place: number];

export interface Statistics {
  readonly recordsMatched: number;
  readonly recordsScanned: number;
  readonly bytesScanned: number;
  readonly logGroupsScanned: number;
}

/** What a query tells while it runs. */
export type Part =
  | { readonly kind: 'progress'; readonly statistics: Statistics }
  | { readonly kind: 'columns'; readonly columns: readonly string[] }
  /** Each row as JSON text. */
  | { readonly kind: 'rows'; readonly rows: readonly string[] };

export type Send = (part: Part) => void;
