import { type Diagnostic, failure, type Outcome, success } from '@sluice/core';
import { codes } from './codes.ts';
import type { QueryInput } from './evaluate.ts';
import type { LogEvent } from './reference/environment.ts';
import type { Row } from './reference/row.ts';
import type { SavedTexts } from './saved-queries.ts';
import { parseJson } from './value/json.ts';
import type { Value } from './value/value.ts';

const nowhere = { start: 0, end: 0 };

/** What a case file gives a query. */
export interface ReadInput extends QueryInput {
  readonly savedQueries: SavedTexts;
}

/**
 * `events` with `timestamp` (epoch milliseconds) and `message`; under `context` the events of other
 * log groups, rows of lookup tables, texts of saved queries, and `start`, `end`, `now`,
 * `memory` and `exact`.
 */
export function readInput(input: unknown): Outcome<ReadInput> {
  const wrong: Diagnostic[] = [];
  const refuse = (where: string, wanted: string) => {
    wrong.push(codes.inputShape.at(nowhere, where, wanted));
  };
  const given = recordIn(input, 'the input', refuse);
  const context = recordIn(at(given, 'context') ?? {}, '`context`', refuse);
  const events = eventsIn(at(given, 'events') ?? [], '`events`', refuse);
  const logGroups = mapIn(at(context, 'logGroups'), '`logGroups`', refuse, eventsIn);
  const lookupTables = mapIn(at(context, 'lookupTables'), '`lookupTables`', refuse, rowsIn);
  const savedQueries = mapIn(at(context, 'savedQueries'), '`savedQueries`', refuse, textIn);
  const times = (['start', 'end', 'now', 'memory', 'exact'] as const).flatMap((name) => {
    const value = at(context, name) ?? at(given, name);
    if (value === undefined) return [];
    if (typeof value === 'number' && Number.isFinite(value)) return [[name, value] as const];
    refuse(`\`${name}\``, units[name]);
    return [];
  });
  if (wrong.length > 0) return failure(wrong.slice(0, most));
  return success({ events, logGroups, lookupTables, savedQueries, ...Object.fromEntries(times) });
}

const most = 20;

const time = 'a number of milliseconds';
const units = {
  ...{ start: time, end: time, now: time },
  memory: 'a number of bytes',
  exact: 'a number of values',
};

type Refuse = (where: string, wanted: string) => void;

const at = (record: object, key: string): unknown =>
  Object.hasOwn(record, key) ? Reflect.get(record, key) : undefined;

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function recordIn(value: unknown, where: string, refuse: Refuse): object {
  if (isRecord(value)) return value;
  refuse(where, 'an object');
  return {};
}

function mapIn<T>(
  value: unknown,
  where: string,
  refuse: Refuse,
  read: (value: unknown, where: string, refuse: Refuse) => T,
): ReadonlyMap<string, T> {
  const record = value === undefined ? {} : recordIn(value, where, refuse);
  return new Map(
    Object.entries(record).map(([name, each]) => [name, read(each, `\`${name}\``, refuse)]),
  );
}

function listIn(value: unknown, where: string, refuse: Refuse): readonly unknown[] {
  if (Array.isArray(value)) return value;
  refuse(where, 'a list');
  return [];
}

function textIn(value: unknown, where: string, refuse: Refuse): string {
  if (typeof value === 'string') return value;
  refuse(where, 'a text');
  return '';
}

function eventsIn(value: unknown, where: string, refuse: Refuse): readonly LogEvent[] {
  return listIn(value, where, refuse).flatMap((event, i) => {
    const place = `${where.slice(0, -1)}[${i}]\``;
    const record = recordIn(event, place, refuse);
    const [timestamp, message] = [at(record, 'timestamp'), at(record, 'message')];
    if (typeof timestamp !== 'number' || !Number.isFinite(timestamp)) {
      refuse(`${place.slice(0, -1)}.timestamp\``, 'a number of milliseconds');
      return [];
    }
    const text = textIn(message, `${place.slice(0, -1)}.message\``, refuse);
    const fields = Object.entries(record).filter(
      ([name, each]) => !known.has(name) && isScalar(each),
    );
    return [
      {
        timestamp,
        message: text,
        ...texts(record, ['logStream', 'log']),
        ...numbers(record, ['ingestionTime']),
        fields: Object.fromEntries(fields) as NonNullable<LogEvent['fields']>,
      },
    ];
  });
}

const known: ReadonlySet<string> = new Set([
  'timestamp',
  'message',
  'logStream',
  'log',
  'ingestionTime',
]);

const isScalar = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);

const pick = (record: object, names: readonly string[], type: string) =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = at(record, name);
      return typeof value === type ? [[name, value]] : [];
    }),
  );

const texts = (record: object, names: readonly string[]) => pick(record, names, 'string');
const numbers = (record: object, names: readonly string[]) => pick(record, names, 'number');

function rowsIn(value: unknown, where: string, refuse: Refuse): readonly Row[] {
  return listIn(value, where, refuse).map((row) => {
    const entries = Object.entries(recordIn(row, `a row of ${where}`, refuse));
    return new Map(entries.map(([name, each]) => [name, valueIn(each)]));
  });
}

/** A cell of a table: text as it is, other JSON as in events. */
const valueIn = (value: unknown): Value =>
  typeof value === 'string' ? value : (parseJson(JSON.stringify(value) ?? 'null') ?? null);
