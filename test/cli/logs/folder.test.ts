import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import {
  AccessDeniedException,
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  DescribeLogGroupsCommand,
  DescribeLogStreamsCommand,
  FilterLogEventsCommand,
  GetLogEventsCommand,
  GetLogRecordCommand,
  GetQueryResultsCommand,
  PutLogEventsCommand,
  ResourceAlreadyExistsException,
  StartQueryCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { readerAddress } from '@sluice/cli/internal/logs/reader';
import { type Served, serve } from '@sluice/playground';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'sluice-logs-'));
let served: Served;
let client: CloudWatchLogsClient;

const at = (second: number) => `2026-01-05T09:00:${String(second).padStart(2, '0')}.000Z`;

function put(name: string, content: string | Buffer, below = folder): void {
  const path = join(below, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

beforeAll(async () => {
  put('app.log', `${at(1)} started\nno time of its own\n${at(3)} ended\n`);
  put('aws__lambda__orders.ndjson', `{"time":"${at(2)}","ms":20}\n{"time":"${at(4)}","ms":40}\n`);
  put('shop/web/today.log', `${at(5)} GET /\n`);
  put('shop/web/old/yesterday.log.gz', gzipSync(`${at(0)} GET /old\n`));
  put('export/aws-logs-write-test', 'Permission Check Successful');
  put(
    'export/7f0/2026-[1]abc/000000.gz',
    gzipSync(`${at(6)} first\n  and more\n${at(7)} second\n`),
  );
  put('.hidden/x.log', 'never read\n');
  served = await serve({ port: 0, logs: { folder, reader: readerAddress } });
  client = new CloudWatchLogsClient({
    endpoint: served.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
    maxAttempts: 1,
  });
});
afterAll(async () => {
  client.destroy();
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

const start = Date.parse(at(0));

async function rowsOf(queryString: string, more: object = {}) {
  const range = { startTime: start / 1000, endTime: start / 1000 + 59 };
  const { queryId } = await client.send(new StartQueryCommand({ ...range, queryString, ...more }));
  for (;;) {
    const { status, results } = await client.send(new GetQueryResultsCommand({ queryId }));
    if (status === 'Scheduled' || status === 'Running') await pause(20);
    else return { status, results };
  }
}

const valuesOf = (results: { value?: string | undefined }[][] | undefined) =>
  results?.map((row) => row.map(({ value }) => value));

describe('a folder of logs', () => {
  test('has a group for each file and each folder of files, named by where they are', async () => {
    const { logGroups } = await client.send(new DescribeLogGroupsCommand({}));
    expect(logGroups?.map(({ logGroupName }) => logGroupName)).toEqual([
      '/aws/lambda/orders',
      '/shop/web',
      'app',
      'export',
    ]);
  });

  test.each([
    ['app', ['app']],
    ['/shop/web', ['old/yesterday', 'today']],
    ['export', ['7f0/2026-[1]abc']],
  ])('has the streams of %s', async (logGroupName, names) => {
    const { logStreams } = await client.send(new DescribeLogStreamsCommand({ logGroupName }));
    expect(logStreams?.map(({ logStreamName }) => logStreamName)).toEqual(names);
  });

  test('is queried like any other', async () => {
    const text = 'stats sum(ms) as total, count(*) as n by @log, @logStream';
    const { status, results } = await rowsOf(text, { logGroupName: '/aws/lambda/orders' });
    expect(status).toBe('Complete');
    const [log, stream] = ['000000000000:/aws/lambda/orders', 'aws__lambda__orders'];
    expect(valuesOf(results)).toEqual([[log, stream, '60', '2']]);
    const all = await rowsOf('SOURCE logGroups() | stats count(*) as n');
    expect(valuesOf(all.results)).toEqual([['9']]);
  });

  test('is read packed, and as exports write it', async () => {
    const text = 'fields @timestamp, @message | sort @timestamp asc';
    const { results } = await rowsOf(text, { logGroupNames: ['/shop/web', 'export'] });
    expect(results?.map(([time, message]) => [time?.value, message?.value])).toEqual([
      ['2026-01-05 09:00:00.000', `${at(0)} GET /old`],
      ['2026-01-05 09:00:05.000', `${at(5)} GET /`],
      ['2026-01-05 09:00:06.000', 'first\n  and more'],
      ['2026-01-05 09:00:07.000', 'second'],
    ]);
  });

  test('leads from a row to its event', async () => {
    const { results } = await rowsOf('filter ms = 40', { logGroupName: '/aws/lambda/orders' });
    const logRecordPointer = results?.[0]?.at(-1)?.value;
    const { logRecord } = await client.send(new GetLogRecordCommand({ logRecordPointer }));
    expect(logRecord).toMatchObject({ ms: '40', '@timestamp': String(start + 4000) });
  });

  test('gives events to the other calls; one without a time has that of the one before', async () => {
    const { events } = await client.send(
      new GetLogEventsCommand({ logGroupName: 'app', logStreamName: 'app', startFromHead: true }),
    );
    expect(events?.map(({ timestamp }) => timestamp! - start)).toEqual([1000, 1000, 3000]);
    const filtered = await client.send(
      new FilterLogEventsCommand({
        logGroupName: '/shop/web',
        filterPattern: 'GET',
        logStreamNames: ['old/yesterday'],
      }),
    );
    expect(filtered.events?.map(({ message }) => message)).toEqual([`${at(0)} GET /old`]);
  });

  test('is read when it is asked for: what a file gained is there', async () => {
    const count = async () =>
      valuesOf((await rowsOf('stats count(*) as n', { logGroupName: '/shop/web' })).results);
    expect(await count()).toEqual([['2']]);
    put('shop/web/new.log', `${at(9)} GET /new\n`);
    expect(await count()).toEqual([['3']]);
    rmSync(join(folder, 'shop/web/new.log'));
  });

  test('cannot be written', async () => {
    const logEvents = [{ timestamp: Date.now(), message: 'x' }];
    const input = { logGroupName: 'app', logStreamName: 'app', logEvents };
    const writing = client.send(new PutLogEventsCommand(input));
    await expect(writing).rejects.toBeInstanceOf(AccessDeniedException);
    const making = client.send(new CreateLogGroupCommand({ logGroupName: 'app' }));
    await expect(making).rejects.toBeInstanceOf(ResourceAlreadyExistsException);
  });

  test('whose file cannot be read fails the query, and says so over HTTP', async () => {
    put('broken.gz', Buffer.concat([gzipSync('x'.repeat(5000)).subarray(0, 20), Buffer.alloc(9)]));
    const again = await serve({ port: 0, logs: { folder, reader: readerAddress } });
    const response = await fetch(`${again.url}/api/query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'fields @message', logGroupNames: ['broken'] }),
    });
    const last = (await response.text()).trimEnd().split('\n').at(-1)!;
    const filtering = await fetch(again.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'Logs_20140328.FilterLogEvents',
      },
      body: '{"logGroupName":"broken"}',
    });
    await again.close();
    rmSync(join(folder, 'broken.gz'));
    const detail = expect.stringMatching(/^broken.gz: /);
    expect(JSON.parse(last).problem).toMatchObject({ status: 422, detail });
    expect(filtering.status).toBe(503);
    expect(await filtering.json()).toEqual({
      __type: 'ServiceUnavailableException',
      message: detail,
    });
  });

  test('with two places of the same name is refused', async () => {
    const other = mkdtempSync(join(tmpdir(), 'sluice-logs-'));
    put('a.log', 'x', other);
    put('a.txt', 'x', other);
    const serving = serve({ port: 0, logs: { folder: other, reader: readerAddress } });
    await expect(serving).rejects.toThrow('are log group a');
    rmSync(other, { recursive: true });
  });
});
