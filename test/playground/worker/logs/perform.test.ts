import { readerAddress } from '@sluice/cli/internal/logs/reader';
import { LogStore } from '@sluice/playground/internal/server/logs/store';
import type { LogGroupData } from '@sluice/playground/internal/worker/logs/group';
import { performLogs } from '@sluice/playground/internal/worker/logs/perform';
import type {
  FilterTask,
  Part,
  QueryTask,
  StreamTask,
} from '@sluice/playground/internal/worker/logs/task';
import { beforeAll, describe, expect, test } from 'vitest';

const store = new LogStore({ groups: 9, streams: 9, bytes: Infinity });
const encode = (message: string) => new TextEncoder().encode(message);
let app: LogGroupData;
let big: LogGroupData;

function put(group: string, streams: readonly string[], messages: readonly string[]): void {
  store.create(group, 0);
  for (const stream of streams) {
    store.createStream(group, stream, 0);
    const events = messages.map((message, i) => ({ timestamp: i, message: encode(message) }));
    store.put(group, stream, events, 5);
  }
}

beforeAll(async () => {
  put('app', ['a', 'b'], ['{"n":0}', '{"n":1}', '{"n":2}']);
  put(
    'big',
    ['a'],
    Array.from({ length: 5 }, () => 'x'.repeat(14 * 1024 * 1024)),
  );
  app = await store.group('app').data();
  big = await store.group('big').data();
});

const missing: LogGroupData = {
  name: 'missing',
  log: 'x:missing',
  blocks: [],
  files: [{ source: 99, name: 'gone.log', path: '/nowhere/gone.log', stream: 'gone' }],
};

async function query(task: Partial<QueryTask>) {
  const parts: Part[] = [];
  const reply = await performLogs(
    {
      kind: 'query',
      text: 'fields n',
      events: [],
      groups: [],
      others: [],
      reader: readerAddress,
      rows: 'records',
      ...task,
    },
    (part) => parts.push(part),
  );
  const rows = parts.flatMap((part) => (part.kind === 'rows' ? part.rows : []));
  return { ...reply, parts, rows: rows.map((row) => JSON.parse(row)) };
}

describe('a query', () => {
  test('counts what it matched and read', async () => {
    const { status, body, rows } = await query({
      text: 'filter n > 0 | stats sum(n)',
      groups: [app],
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      statistics: { recordsMatched: 4, recordsScanned: 6, bytesScanned: 42, logGroupsScanned: 1 },
      leftOut: [],
    });
    expect(rows).toEqual([{ 'sum(n)': '6' }]);
  });

  test.each([
    ['SOURCE "app" | stats count(*) as c', { start: 1 }, '4'],
    ['SOURCE "app" START=0 END=1 | stats count(*) as c', { start: 2 }, '4'],
    ['SOURCE logGroups(namePrefix: ["a"]) | stats count(*) as c', {}, '6'],
    [
      'filter n in (SOURCE "app" | fields n | limit 1) | stats count(*) as c',
      { groups: ['app'] },
      '2',
    ],
  ])(
    'reads the sources that it names: %s',
    async (text, { groups, ...more }: object & { groups?: string[] }, c) => {
      const { rows } = await query({ text, ...more, groups: groups ? [app] : [], others: [app] });
      expect(rows).toEqual([{ c }]);
    },
  );

  test('that looks back reads what lies before its time range', async () => {
    const day = 86_400_000;
    const events = [0, day, day + 1].map((timestamp) => ({ timestamp, message: 'x' }));
    put('days', [], []);
    store.createStream('days', 's', 0);
    store.put(
      'days',
      's',
      events.map((one) => ({ ...one, message: encode('x') })),
      0,
    );
    const { rows } = await query({
      text: 'stats count(*) as c by bin(1h) as t offset 1d | display c',
      groups: [await store.group('days').data()],
      start: day,
      end: day + 9,
    });
    expect(rows).toEqual([{ c: '1' }]);
  });

  test('is refused before anything is sent where it is not valid', async () => {
    const { status, body, parts } = await query({ text: 'fields' });
    expect([status, parts]).toEqual([422, []]);
    expect(body).toMatchObject({ detail: 'the query is not valid' });
  });

  test.each([
    [{ groups: ['big'] }, /more than 64 MiB of events/],
    [{ groups: ['missing'] }, /^gone.log: /],
    [{ text: 'fields @message | diff', groups: ['app'] }, /could not be run/],
  ])('fails midway: %j', async ({ groups, ...task }, detail) => {
    const data = { big, missing, app };
    const { status, body, parts } = await query({
      ...task,
      groups: groups.map((name) => data[name as 'big']),
    });
    expect(status).toBe(422);
    expect(body).toMatchObject({ detail: expect.stringMatching(detail) });
    expect(parts[0]).toMatchObject({ kind: 'progress' });
  });

  test('whose rows are too much fails', async () => {
    const message = 'x'.repeat(1_000_000);
    const events = Array.from({ length: 40 }, (_, timestamp) => ({ timestamp, message }));
    const { status, body } = await query({ text: 'fields @message', events });
    expect(status).toBe(422);
    expect(body).toMatchObject({ detail: 'the rows have more than 33554432 characters' });
  });

  test('gives lists of fields that end with a pointer, and as many as are asked for', async () => {
    const { rows } = await query({ text: 'fields n', groups: [app], rows: 'fields', limit: 2 });
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual([
      { field: 'n', value: '2' },
      { field: '@ptr', value: expect.stringMatching(/^[\w=]+$/) },
    ]);
  });

  test('at the limit of length still has them', async () => {
    const text = `fields n # ${'x'.repeat(10_000)}`.slice(0, 10_000);
    const { rows } = await query({ text, groups: [app], rows: 'fields', limit: 1 });
    expect(rows.map((row: unknown[]) => row.length)).toEqual([2]);
  });
});

test.each([
  ['fields a', { isValid: true, sources: { names: [], selects: false, hasTimes: false } }],
  ['feilds a', { isValid: false, start: 0, end: 6, message: expect.stringContaining('K_FIELDS') }],
  ['fields zz(a)', { isValid: false, message: expect.stringMatching(/ \(\[\d+,\d+\]\)$/) }],
])('a check of %s says what is to be known', async (text, body) => {
  const reply = await performLogs({ kind: 'check', text }, () => undefined);
  expect(reply).toMatchObject({ status: 200, body });
});

const filter = (task: Partial<FilterTask>) =>
  performLogs(
    { kind: 'filter', group: app, reader: readerAddress, pattern: '', limit: 10, ...task },
    () => undefined,
  ) as Promise<{ status: number; body: { events: { message: string }[]; next?: number[] } }>;

describe('a filter', () => {
  test.each<[Partial<FilterTask>, number]>([
    [{}, 6],
    [{ streams: ['a'] }, 3],
    [{ prefix: 'b' }, 3],
    [{ pattern: '{ $.n = 1 }' }, 2],
    [{ start: 1, end: 1 }, 2],
  ])('finds events: %j', async (task, count) => {
    const { body } = await filter(task);
    expect(body.events).toHaveLength(count);
    expect(body.next).toBeUndefined();
  });

  test('gives what comes first, and where to go on', async () => {
    const first = await filter({ limit: 2 });
    expect(first.body.events.map(({ message }) => message)).toEqual(['{"n":0}', '{"n":0}']);
    const after = first.body.next as [number, number, number];
    const rest = await filter({ after });
    expect(rest.body.events.map(({ message }) => message)).toEqual([
      '{"n":1}',
      '{"n":1}',
      '{"n":2}',
      '{"n":2}',
    ]);
  });

  test('refuses a pattern that is not valid, and a file that is not there', async () => {
    expect(await filter({ pattern: '{ $.n == 1 }' })).toMatchObject({
      status: 400,
      body: { __type: 'InvalidParameterException' },
    });
    expect(await filter({ group: missing })).toMatchObject({
      status: 503,
      body: { __type: 'ServiceUnavailableException' },
    });
  });
});

test.each<[Partial<StreamTask>, number[]]>([
  [{ direction: 'forward', limit: 2 }, [0, 1]],
  [{ direction: 'backward', limit: 2 }, [1, 2]],
  [{ direction: 'forward', from: [1, 0, 0] }, [1, 2]],
  [{ direction: 'backward', from: [2, 0, 0] }, [0, 1]],
  [{ direction: 'forward', end: 0 }, [0]],
])('a stream is read from a place on: %j', async (task, expected) => {
  const { body } = await performLogs(
    {
      kind: 'stream',
      group: app,
      reader: undefined,
      stream: 'a',
      limit: 9,
      direction: 'forward',
      ...task,
    },
    () => undefined,
  );
  const { events } = body as { events: { timestamp: number }[] };
  expect(events.map(({ timestamp }) => timestamp)).toEqual(expected);
});

test('a record has all fields of its event, or is not there', async () => {
  const source = app.blocks[0]!.source;
  const read = (place: number) =>
    performLogs({ kind: 'record', group: app, reader: undefined, source, place }, () => undefined);
  expect(await read(1)).toMatchObject({
    status: 200,
    body: { logRecord: { n: '1', '@timestamp': '1', '@ingestionTime': '5', '@logStream': 'a' } },
  });
  expect(await read(7)).toMatchObject({ status: 400 });
});
