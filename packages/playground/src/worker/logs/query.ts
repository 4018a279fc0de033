import { type Diagnostic, isError, type Outcome } from '@sluice/core';
import { logsInsights } from 'sluice';
import type { Reply } from '../task.ts';
import { Collector, TooMuch } from './collect.ts';
import type { LogEvent } from './group.ts';
import { Unreadable } from './read.ts';
import { countingMatches, readsEarlier, sourcesIn, withLimit, withPointers } from './rewrite.ts';
import type { QueryTask, Send, Statistics } from './task.ts';

/** How a query ended well. */
export interface Ended {
  readonly statistics: Statistics;
  readonly diagnostics: readonly Diagnostic[];
  /** What of the files that were read is no event, and why. */
  readonly leftOut: readonly string[];
}

/** Why it did not. */
export interface Failed {
  readonly detail: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs a query and sends its rows; refuses one that is not valid before anything is sent. */
export async function runQuery(task: QueryTask, send: Send): Promise<Reply> {
  const compiled = logsInsights.compile(task.text, task.options);
  if (!compiled.ok) return failed('the query is not valid', compiled.diagnostics);
  const { query } = compiled.value;
  const collector = new Collector(task, send);
  send({ kind: 'progress', statistics: collector.statistics });
  try {
    const input = await inputOf(task, query, collector);
    const outcome = run(task, compiled.value, input);
    if (!outcome.ok) return failed('the query could not be run', outcome.diagnostics);
    const statistics = {
      ...collector.statistics,
      recordsMatched: matchedBy(task, query, input) ?? collector.statistics.recordsScanned,
    };
    send({ kind: 'progress', statistics });
    sendRows(outcome.value, task, send);
    const { leftOut } = collector;
    const ended: Ended = { statistics, diagnostics: compiled.diagnostics, leftOut };
    return { status: 200, body: ended };
  } catch (error) {
    if (error instanceof TooMuch || error instanceof Unreadable) return failed(error.message);
    throw error;
  }
}

function failed(detail: string, diagnostics: readonly Diagnostic[] = []): Reply {
  const body: Failed = { detail, diagnostics: diagnostics.filter(isError) };
  return { status: 422, body };
}

async function inputOf(
  task: QueryTask,
  query: logsInsights.Query,
  collector: Collector,
): Promise<logsInsights.QueryInput> {
  const { start, end, now } = task;
  const sources = sourcesIn(query);
  const within = sources.hasTimes ? {} : { start: readsEarlier(query) ? undefined : start, end };
  const events: LogEvent[] = [...task.events];
  for (const group of task.groups) {
    for (const event of await collector.events(group, within)) events.push(event);
  }
  const logGroups = new Map<string, readonly LogEvent[]>();
  for (const group of task.others) {
    if (!sources.selects && !sources.names.includes(group.name)) continue;
    logGroups.set(group.name, await collector.events(group, within));
  }
  return {
    events,
    logGroups,
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(now !== undefined && { now }),
  };
}

function run(
  { text, limit, rows, options }: QueryTask,
  program: logsInsights.QueryProgram,
  input: logsInsights.QueryInput,
): Outcome<logsInsights.QueryResult> {
  const { query } = program;
  const limited = limit === undefined ? text : withLimit(text, query, limit);
  if (rows === 'records') return rewritten(limited, program, options).run(input);
  const nothing = program.run({ ...input, events: [] });
  const columns = nothing.ok ? nothing.value.columns : [];
  return rewritten(withPointers(limited, query, columns), program, options).run(input);
}

function rewritten(
  text: string,
  program: logsInsights.QueryProgram,
  options: object | undefined,
): Pick<logsInsights.QueryProgram, 'run'> {
  const compiled = logsInsights.compile(text, options);
  if (compiled.ok) return compiled.value;
  // Only its length can be wrong with it now, which parsing does not mind.
  const parsed = logsInsights.parse(text);
  return parsed.ok ? { run: (input) => logsInsights.evaluate(parsed.value, input) } : program;
}

/** How many events come through the filters; nothing where there are none. */
function matchedBy(
  { text, options }: QueryTask,
  query: logsInsights.Query,
  input: logsInsights.QueryInput,
): number | undefined {
  const counting = countingMatches(text, query);
  if (counting === undefined) return undefined;
  const compiled = logsInsights.compile(counting, options);
  const result = compiled.ok ? compiled.value.run(input) : undefined;
  return result?.ok ? Number(result.value.rows[0]?.['matched'] ?? 0) : undefined;
}

const together = 500;

const mostText = 32 * 1024 * 1024;

function sendRows({ columns, rows }: logsInsights.QueryResult, task: QueryTask, send: Send): void {
  send({ kind: 'columns', columns });
  const textOf = task.rows === 'records' ? JSON.stringify : fieldsOf(columns);
  let length = 0;
  for (let at = 0; at < rows.length; at += together) {
    const texts = rows.slice(at, at + together).map((row) => textOf(row));
    length += texts.reduce((sum, text) => sum + text.length, 0);
    if (length > mostText) throw new TooMuch(`the rows have more than ${mostText} characters`);
    send({ kind: 'rows', rows: texts });
  }
}

/** A row as the service lists it: `@ptr` stands last. */
function fieldsOf(columns: readonly string[]) {
  const names = [...columns.filter((name) => name !== '@ptr'), '@ptr'];
  return (row: Readonly<Record<string, string>>): string =>
    JSON.stringify(
      names.flatMap((field) => (Object.hasOwn(row, field) ? [{ field, value: row[field] }] : [])),
    );
}
