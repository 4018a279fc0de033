import type { Query } from '../ast.ts';
import type { Surroundings } from '../functions/definition.ts';
import type { Period, Value } from '../value/value.ts';
import type { Columns } from './columns.ts';
import type { Row } from './row.ts';

/** An event of a log group, as the service keeps it. */
export interface LogEvent {
  /** Epoch milliseconds. */
  readonly timestamp: number;
  readonly message: string;
  /** Epoch milliseconds. */
  readonly ingestionTime?: number;
  readonly logStream?: string;
  /** `account:group`. */
  readonly log?: string;
  /** Further fields, such as those of entities and tags. */
  readonly fields?: Readonly<Record<string, string | number | boolean>>;
}

/** About what an event takes beside its message: the object, what texts begin with, its place. */
const overhead = 160;

/** About the memory that an event takes. */
export const bytesOf = ({ message }: LogEvent): number => message.length + overhead;

/** What a query is run over. */
export interface Environment {
  /** Of the log groups that the call names. */
  readonly events: readonly LogEvent[];
  readonly logGroups: ReadonlyMap<string, readonly LogEvent[]>;
  readonly lookupTables: ReadonlyMap<string, readonly Row[]>;
  /** Epoch milliseconds, the end included; open where absent. */
  readonly start: number | undefined;
  readonly end: number | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly mode: 'aws' | 'strict';
}

/** Rows on their way through the commands. */
export interface Table {
  readonly rows: readonly Row[];
  /** Columns that were asked for or made, in order; of events that nothing was asked of, none. */
  readonly columns: readonly string[];
  /** Whether the rows are events still. */
  readonly isEvents: boolean;
  /** The column of the one `bin` that rows are grouped by. */
  readonly bin?: Bin;
}

export interface Bin {
  readonly name: string;
  readonly period: Period;
  /** The other columns that rows are grouped by. */
  readonly others: readonly string[];
}

/** What commands may ask for besides their rows. */
export interface Running {
  readonly environment: Environment;
  /** What was computed so far without a name. */
  readonly columns: Columns;
  /** The table that a query in parentheses gives. */
  run(query: Query): Table;
  /**
   * What the commands before this one would give for the same length of time so many milliseconds
   * earlier, with times as if they were of now.
   */
  earlier(by: number): Table;
}

/** The same with all events so many milliseconds later. */
export function movedBy(environment: Environment, by: number): Environment {
  const move = (events: readonly LogEvent[]): readonly LogEvent[] =>
    events.map((event) => ({ ...event, timestamp: event.timestamp + by }));
  const logGroups = new Map(
    [...environment.logGroups].map(([name, events]) => [name, move(events)] as const),
  );
  return { ...environment, events: move(environment.events), logGroups };
}

/** What functions know of a row. */
export const aroundOf = (row: Row, { start, end, now }: Environment): Surroundings => ({
  timestamp: row.get('@timestamp') ?? null,
  start,
  end,
  now,
});

/** The row with other fields besides; what is `null` is taken away. */
export function withFields(row: Row, fields: Iterable<readonly [string, Value]>): Row {
  const changed = new Map(row);
  for (const [name, value] of fields) changed.set(name, value);
  return changed;
}

/** Each name once, in the order of its first place. */
export const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];
