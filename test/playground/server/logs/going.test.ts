import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import {
  CreateLogGroupCommand,
  DescribeQueriesCommand,
  GetQueryResultsCommand,
  StartQueryCommand,
  StopQueryCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { Pool } from '@sluice/playground/internal/server/pool';
import { beforeAll, describe, expect, test } from 'vitest';
import { logsForTest } from './support.ts';

// A thread that does what the text of a query says: tells some, then ends, fails or goes on.
const scripted = `
  const { parentPort } = require('node:worker_threads');
  const statistics = { recordsMatched: 1, recordsScanned: 2, bytesScanned: 3, logGroupsScanned: 1 };
  parentPort.on('message', ({ text }) => {
    parentPort.postMessage({ part: { kind: 'progress', statistics } });
    parentPort.postMessage({ part: { kind: 'rows', rows: ['[]'] } });
    if (text === 'fields forever') for (;;);
    if (text === 'fields crash') process.exit(1);
    const body = JSON.stringify({ detail: 'broken', diagnostics: [] });
    parentPort.postMessage({ status: text === 'fields failure' ? 422 : 200, body });
  });
  parentPort.postMessage('ready');
`;

const queryPool = new Pool(
  { threads: 1, spare: 0, quick: 60_000, budget: 1500, long: 0, waiting: 8 },
  () => new Worker(scripted, { eval: true }),
);
const { app, started } = logsForTest({ queryPool });

const start = async (queryString: string) => {
  const range = { startTime: 1, endTime: 2 };
  const input = { logGroupName: 'app', ...range, queryString };
  return (await started.client.send(new StartQueryCommand(input))).queryId;
};

const results = (queryId: string | undefined) =>
  started.client.send(new GetQueryResultsCommand({ queryId }));

async function until(queryId: string | undefined, wanted: string) {
  for (;;) {
    const got = await results(queryId);
    if (got.status === wanted) return got;
    await pause(10);
  }
}

beforeAll(async () => {
  await started.client.send(new CreateLogGroupCommand({ logGroupName: 'app' }));
});

describe('a query that goes on', () => {
  test('is running, tells what it read, and keeps the next one scheduled until it is stopped', async () => {
    const long = await start('fields forever');
    const next = await start('fields soon');
    const running = await until(long, 'Running');
    expect(running.results).toEqual([]);
    expect((await results(next)).status).toBe('Scheduled');
    const listed = await started.client.send(new DescribeQueriesCommand({ status: 'Scheduled' }));
    expect(listed.queries?.map(({ queryId }) => queryId)).toEqual([next]);
    const stopped = await started.client.send(new StopQueryCommand({ queryId: long }));
    expect(stopped.success).toBe(true);
    const cancelled = await results(long);
    expect(cancelled).toMatchObject({ status: 'Cancelled', results: [] });
    expect((await until(next, 'Complete')).results).toEqual([[]]);
  });

  test('can be stopped before it has begun', async () => {
    const long = await start('fields forever');
    const next = await start('fields soon');
    await until(long, 'Running');
    await started.client.send(new StopQueryCommand({ queryId: next }));
    expect((await results(next)).status).toBe('Cancelled');
    await started.client.send(new StopQueryCommand({ queryId: long }));
  });

  test('is timed out', async () => {
    const got = await until(await start('fields forever'), 'Timeout');
    expect(got).toMatchObject({ results: [], statistics: { recordsScanned: 2 } });
  });

  test.each(['fields crash', 'fields failure'])('may fail: %s', async (text) => {
    expect(await until(await start(text), 'Failed')).toMatchObject({ results: [] });
  });
});

describe('POST /api/query', () => {
  const post = (text: string, signal?: AbortSignal) =>
    fetch(`${started.url}/api/query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text, events: [] }),
      ...(signal && { signal }),
    });

  const idle = () => queryPool.state.waiting === 0;

  test('tells what it has before it ends, and ends when the client goes away', async () => {
    const away = new AbortController();
    const response = await post('fields forever', away.signal);
    const reader = response.body!.getReader();
    const { value } = await reader.read();
    expect(new TextDecoder().decode(value)).toMatch(/^\{"progress":\{"recordsMatched":1,/);
    const next = await start('fields soon');
    expect((await results(next)).status).toBe('Scheduled');
    const before = performance.now();
    away.abort();
    await until(next, 'Complete');
    expect(performance.now() - before).toBeLessThan(1000);
    expect(idle()).toBe(true);
  });

  test.each([
    ['fields forever', 503, /time budget/],
    ['fields crash', 500, /without an answer/],
    ['fields failure', 422, /broken/],
  ])('says at the end that it failed midway: %s', async (text, status, detail) => {
    const response = await post(text);
    expect(response.status).toBe(200);
    const lines = (await response.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.at(-2)).toEqual({ rows: [[]] });
    const { problem } = lines.at(-1);
    expect(problem).toMatchObject({ status, detail: expect.stringMatching(detail) });
  });

  test('does not hold up quick calls', async () => {
    const away = new AbortController();
    const long = await post('fields forever', away.signal);
    const before = performance.now();
    const validated = await app.inject({
      method: 'POST',
      url: '/api/logs-insights/validate',
      headers: { 'content-type': 'application/json' },
      payload: '{"text":"fields a"}',
    });
    expect(validated.statusCode).toBe(200);
    expect(performance.now() - before).toBeLessThan(1000);
    away.abort();
    await long.text().catch(() => undefined);
  });

  test('is a problem where the server closes before anything was told', async () => {
    await queryPool.close();
    const response = await post('fields soon');
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  });
});
