import { queryLine } from '@sluice/playground/internal/server/query-schemas';
import { problemBody } from '@sluice/playground/internal/server/schemas';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appForTest, post } from '../support.ts';

const app = appForTest();
const checker = Fastify({
  ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
});
checker.post('/line', { schema: { body: queryLine } }, () => true);
checker.post('/problem', { schema: { body: problemBody } }, () => true);

const aws = (target: string, payload: object) =>
  app.inject({
    method: 'POST',
    url: '/',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `Logs_20140328.${target}`,
    },
    payload: JSON.stringify(payload),
  });

const now = Date.now();

beforeAll(async () => {
  await app.ready();
  for (const logGroupName of ['app', 'db']) {
    const stream = { logGroupName, logStreamName: 'main' };
    await aws('CreateLogGroup', { logGroupName });
    await aws('CreateLogStream', stream);
    const logEvents = [0, 1, 2].map((i) => ({ timestamp: now + i, message: `{"n":${i}}` }));
    await aws('PutLogEvents', { ...stream, logEvents });
  }
});
afterAll(() => app.close());

/** The lines of an answer, each checked against the schema that is published. */
async function linesOf(payload: object) {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/query',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify(payload),
  });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toBe('application/x-ndjson; charset=utf-8');
  const lines = answer.body.trimEnd().split('\n');
  for (const line of lines) {
    const headers = { 'content-type': 'application/json' };
    const checked = { method: 'POST', url: '/line', headers, payload: line } as const;
    expect((await checker.inject(checked)).body).toBe('true');
  }
  return lines.map((line) => JSON.parse(line));
}

const rowsIn = (lines: readonly { readonly rows?: unknown[] }[]) =>
  lines.flatMap(({ rows = [] }) => rows);

const events = [
  { timestamp: 1000, message: '{"level":"error","ms":5}', logStream: 's', region: 'eu' },
  { timestamp: 2000, message: '{"level":"info","ms":7}' },
  { timestamp: 3000, message: '{"level":"error","ms":9}' },
];

describe('a query over events', () => {
  test('tells progress, columns, rows and the end, a line each', async () => {
    const text = 'fields ms, @logStream, region | filter level = "error"';
    const lines = await linesOf({ text, events });
    expect(lines.map((line) => Object.keys(line)[0])).toEqual([
      'progress',
      'progress',
      'columns',
      'rows',
      'end',
    ]);
    expect(lines[2]).toEqual({ columns: ['ms', '@logStream', 'region'] });
    expect(lines[3]).toEqual({ rows: [{ ms: '9' }, { ms: '5', '@logStream': 's', region: 'eu' }] });
    expect(lines[4].end).toEqual({
      statistics: {
        recordsMatched: 2,
        recordsScanned: 3,
        bytesScanned: events.reduce((sum, { message }) => sum + message.length, 0),
        logGroupsScanned: 0,
      },
      diagnostics: [],
      leftOut: [],
    });
  });

  test('keeps to a time range, both ends included', async () => {
    const lines = await linesOf({ text: 'fields ms', events, start: 2000, end: 3000 });
    expect(rowsIn(lines)).toEqual([{ ms: '9' }, { ms: '7' }]);
  });

  test('takes options of the language, and tells its advice', async () => {
    const text = 'stats count(*) as n by level | filter ms > 6 | sort level';
    expect(rowsIn(await linesOf({ text, events }))).toEqual([
      { level: 'error', n: '1' },
      { level: 'info', n: '1' },
    ]);
    const unsure = { text: 'filter level like "err%"', events };
    const { end } = (await linesOf(unsure)).at(-1);
    expect(end.diagnostics[0]).toMatchObject({ severity: expect.stringMatching(/warning|info/) });
  });

  test('tells many rows in several lines', async () => {
    const many = Array.from({ length: 1200 }, (_, i) => ({ timestamp: i, message: 'x' }));
    const lines = await linesOf({ text: 'fields @timestamp', events: many });
    const counts = lines.flatMap(({ rows }) => (rows ? [rows.length] : []));
    expect(counts).toEqual([500, 500, 200]);
  });

  test('keys such as __proto__ are ordinary', async () => {
    const odd = [{ timestamp: 1, message: '{"__proto__":"x"}' }];
    expect(rowsIn(await linesOf({ text: 'fields `__proto__` as p', events: odd }))).toEqual([
      { p: 'x' },
    ]);
  });
});

describe('a query over log groups', () => {
  test('reads those that are named', async () => {
    const lines = await linesOf({ text: 'stats sum(n) as s by @log', logGroupNames: ['db'] });
    expect(rowsIn(lines)).toEqual([{ '@log': '000000000000:db', s: '3' }]);
    expect(lines.at(-1).end.statistics).toMatchObject({ recordsScanned: 3, logGroupsScanned: 1 });
  });

  test('reads those that its SOURCE names', async () => {
    const lines = await linesOf({ text: 'SOURCE "app" | SOURCE "db" | stats count(*) as n' });
    expect(rowsIn(lines)).toEqual([{ n: '6' }]);
  });
});

describe('a problem before anything was told', () => {
  test.each([
    [{ text: 'fields', events: [] }, 422],
    [{ text: 'fields a', logGroupNames: ['none'] }, 404],
    [{ text: 'fields a', logGroupNames: ['app'], events }, 400],
    [{ events: [] }, 400],
    [{ text: 'fields a', events: [{ message: 'x' }] }, 400],
    [{ text: 'fields a', events: [{ timestamp: 1, message: 'x', more: {} }] }, 400],
    [{ text: 'fields a', events: [], options: { mode: 'fast' } }, 400],
    [{ text: 'x'.repeat(70_000), events: [] }, 413],
  ])('is told as one: %#', async (payload, expected) => {
    const { status, type, body } = await post(app, '/api/query', payload);
    expect(status).toBe(expected);
    expect(type).toBe('application/problem+json; charset=utf-8');
    expect((await checker.inject({ method: 'POST', url: '/problem', payload: body })).body).toBe(
      'true',
    );
  });

  test('has the diagnostics of a query that is not valid', async () => {
    const { body } = await post(app, '/api/query', { text: 'feilds a', events: [] });
    expect(body.diagnostics[0]).toMatchObject({ severity: 'error', span: { start: 0, end: 6 } });
  });
});

test('the document shows the route with the schemas that check it', async () => {
  const { paths } = (await app.inject('/api/openapi.json')).json();
  const { requestBody, responses } = paths['/api/query'].post;
  expect(requestBody.content['application/json'].schema.required).toEqual(['text']);
  expect(responses[200].content['application/x-ndjson'].schema).toEqual(queryLine);
});
