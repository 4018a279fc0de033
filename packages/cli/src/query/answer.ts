import { type Diagnostic, failure, type Outcome } from '@sluice/core';
import { logsInsights } from 'sluice';
import { sourcesFor } from '../input/found.ts';
import type { Shape } from '../input/shape.ts';
import type { LanguageOptions } from '../language-argument.ts';
import type { Session } from '../session.ts';
import { Limit } from './feed/feeder.ts';
import type { Input } from './feed/share.ts';
import type { Named } from './named.ts';
import { EventReader } from './read.ts';
import type { Result } from './result.ts';
import { runOver } from './run.ts';
import { type Sizes, usualSizes } from './settings.ts';
import { type LookupRows, lookupTablesIn } from './tables.ts';

/** A query, and what it is run over. */
export interface Asked {
  readonly text: string;
  /** As the language takes them. */
  readonly options: LanguageOptions;
  readonly inputs: readonly string[];
  readonly logGroups: Named;
  readonly lookups: Named;
  readonly shape: Shape | undefined;
  readonly start: number | undefined;
  readonly end: number | undefined;
  /** How many threads; as the inputs want it where absent. */
  readonly jobs: number | undefined;
  /** Bytes that each thread may hold of the events. */
  readonly memory: number | undefined;
}

export interface Answered {
  readonly result: Result;
  readonly matched: number;
  readonly scanned: number;
  /** Unpacked. */
  readonly bytes: number;
  /** Whether all inputs could be read. */
  readonly isComplete: boolean;
}

/** Reads everything and gives the rows. */
export async function answered(
  session: Session,
  asked: Asked,
  sizes: Sizes = usualSizes,
): Promise<Outcome<Answered>> {
  const { text, options, shape, start, end, memory } = asked;
  const tables = await lookupTablesIn(asked.lookups, session.io);
  const faults = faultsOf(asked, tables);
  if (faults.length > 0) return failure(faults);
  const compiled = logsInsights.compile(text, options);
  if (!compiled.ok) return failure(compiled.diagnostics);
  const { query } = compiled.value;
  const { begun, isInner } = logsInsights.logGroupsOf(query, [...asked.logGroups.keys()]);
  const part = { start, end, memory, lookupTables: new Map(tables.map(rowsOf)) };
  const { inputs, isComplete } = await inputsOf(session, asked, begun);
  const settings = { text, options, part, shape, sizes };
  try {
    const { parts, desk } = await runOver(session, inputs, settings, asked.jobs);
    const isRead = await desk.tell(session);
    const groups = await heldGroups(session, isInner ? asked : { ...asked, logGroups: new Map() });
    const { logGroups } = groups;
    const given = Object.entries({ ...part, logGroups }).filter(([, each]) => each !== undefined);
    const outcome = compiled.value.finish(parts, Object.fromEntries(given));
    if (!outcome.ok) return failure(outcome.diagnostics);
    const scanned = parts.reduce((sum, { statistics }) => sum + statistics.recordsScanned, 0);
    return {
      ...outcome,
      value: {
        result: outcome.value,
        matched: parts.reduce((sum, { statistics }) => sum + statistics.recordsMatched, 0),
        scanned: scanned + groups.events,
        bytes: desk.bytes + groups.bytes,
        isComplete: isComplete && isRead && groups.isComplete,
      },
    };
  } catch (error) {
    if (error instanceof Limit) return failure(error.diagnostics);
    throw error;
  }
}

const rowsOf = ([name, rows]: readonly [string, LookupRows]) =>
  [name, rows.map((row) => new Map(Object.entries(row)))] as const;

/** What can be known to be wrong before anything is read: the query is run over nothing. */
function faultsOf(
  { text, options, logGroups, start, end }: Asked,
  tables: readonly (readonly [string, LookupRows])[],
): readonly Diagnostic[] {
  const context = {
    logGroups: Object.fromEntries([...logGroups.keys()].map((name) => [name, []])),
    lookupTables: Object.fromEntries(tables),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
  };
  const outcome = logsInsights.answer(text, { ...options, events: [], context });
  return outcome.ok ? [] : outcome.diagnostics;
}

/** What is read from its beginning to its end: the inputs, or the log groups of `SOURCE`. */
async function inputsOf(
  session: Session,
  { inputs: given, logGroups }: Asked,
  begun: readonly string[] | undefined,
) {
  const inputs: Input[] = [];
  let isComplete = true;
  const add = async (files: readonly string[], log: Pick<Input, 'log'>) => {
    const found = await sourcesFor(session, files);
    inputs.push(...found.sources.map((source) => ({ ...source, ...log })));
    isComplete &&= found.isComplete;
  };
  if (begun === undefined) await add(given, {});
  for (const log of begun ?? []) await add(logGroups.get(log) ?? [], { log });
  return { inputs, isComplete };
}

/** Log groups that queries inside of the query read are held in memory. */
async function heldGroups(session: Session, { logGroups: named, shape }: Asked) {
  const reader = new EventReader(session, shape);
  const logGroups = new Map<string, readonly logsInsights.LogEvent[]>();
  let [events, bytes, isComplete] = [0, 0, true];
  for (const [name, files] of named) {
    const read = await reader.read(files);
    logGroups.set(
      name,
      read.events.map((event) => ({ log: name, ...event })),
    );
    events += read.events.length;
    bytes += read.bytes;
    isComplete &&= read.isComplete;
  }
  return { logGroups, events, bytes, isComplete };
}
