import { type Diagnostic, failure, type Outcome, success } from '@sluice/core';
import type { Query } from './ast.ts';
import { codes } from './codes.ts';
import { shiftOf } from './earlier.ts';
import { bytesOf, type Environment, type LogEvent, type Table } from './reference/environment.ts';
import { runQuery } from './reference/pipeline.ts';
import { fieldNamed, type Row } from './reference/row.ts';
import { textOf } from './value/coerce.ts';
import { stringifyJson } from './value/json.ts';
import { isStructured, type Value } from './value/value.ts';

/** What a query is run over; times are epoch milliseconds. */
export interface QueryInput {
  readonly events: readonly LogEvent[];
  /** Events of further log groups, for `SOURCE`. */
  readonly logGroups?: ReadonlyMap<string, readonly LogEvent[]>;
  readonly lookupTables?: ReadonlyMap<string, readonly Row[]>;
  readonly start?: number;
  readonly end?: number;
  /** What `now()` means; the end, or the newest event where absent. */
  readonly now?: number;
  readonly mode?: Environment['mode'];
  /** Bytes that what is held of the events may take; here these are all of them. */
  readonly memory?: number;
  /** Values of an aggregate that are kept before it is told approximately; here all are. */
  readonly exact?: number;
}

export interface QueryResult {
  /** In the order of the columns; what has no value is left out of a row. */
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Runs a query over events, one command after the other, with no thought for speed. */
export function evaluate(node: Query, input: QueryInput): Outcome<QueryResult> {
  const faults = openRangeIn(node, input);
  if (faults.length > 0) return failure(faults);
  const { events, memory = Infinity } = input;
  if (events.reduce((sum, event) => sum + bytesOf(event), 0) > memory) {
    return failure([codes.memory.at(node.span, 'the query', memory)]);
  }
  return success(printTable(runQuery(node, environmentOf(input))));
}

/** What a query answers: every value is text. */
export const printTable = ({ rows, columns }: Table): QueryResult => ({
  columns,
  rows: rows.map((row) => printRow(row, columns)),
});

/** Why a query can't be run over a time range: a range before needs one with a start and an end. */
export const openRangeIn = (
  { commands }: Query,
  { start, end }: { readonly start?: number | undefined; readonly end?: number | undefined },
): readonly Diagnostic[] =>
  commands.flatMap((command) =>
    command.kind === 'diff' && shiftOf(command, { start, end }) === undefined
      ? [codes.openRange.at(command.span)]
      : [],
  );

export function environmentOf({
  events,
  logGroups,
  lookupTables,
  start,
  end,
  now,
  mode,
}: QueryInput) {
  const newest = events.reduce((latest, { timestamp }) => Math.max(latest, timestamp), 0);
  return {
    events,
    logGroups: logGroups ?? new Map(),
    lookupTables: lookupTables ?? new Map(),
    start,
    end,
    now: now ?? end ?? newest,
    mode: mode ?? 'aws',
  } satisfies Environment;
}

function printRow(row: Row, columns: readonly string[]): Readonly<Record<string, string>> {
  const cells = columns.flatMap((name) => {
    const text = printValue(fieldNamed(row, name));
    return text === null ? [] : [[name, text] as const];
  });
  return Object.fromEntries(cells);
}

const printValue = (value: Value): string | null =>
  isStructured(value) ? stringifyJson(value) : textOf(value);
