import { setTimeout as pause } from 'node:timers/promises';
import {
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  DescribeQueriesCommand,
  GetLogRecordCommand,
  GetQueryResultsCommand,
  type GetQueryResultsCommandOutput,
  InvalidParameterException,
  LimitExceededException,
  MalformedQueryException,
  PutLogEventsCommand,
  ResourceNotFoundException,
  StartQueryCommand,
  StopQueryCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { beforeAll, describe, expect, test } from 'vitest';
import { logsForTest } from './support.ts';

const { app, started } = logsForTest();

const now = Date.now();
const seconds = Math.floor(now / 1000);
const range = { startTime: seconds - 3600, endTime: seconds + 300 };

const start = (queryString: string, more: object = {}) =>
  started.client.send(
    new StartQueryCommand({ logGroupName: 'app', ...range, queryString, ...more }),
  );

const results = (queryId: string | undefined, more: object = {}) =>
  started.client.send(new GetQueryResultsCommand({ queryId, ...more }));

async function ended(queryId: string | undefined): Promise<GetQueryResultsCommandOutput> {
  for (;;) {
    const got = await results(queryId);
    if (got.status !== 'Scheduled' && got.status !== 'Running') return got;
    await pause(20);
  }
}

const answer = async (queryString: string, more: object = {}) =>
  ended((await start(queryString, more)).queryId);

/** Rows as objects, without their pointers. */
const rowsOf = ({ results: rows }: GetQueryResultsCommandOutput) =>
  rows?.map((row) =>
    Object.fromEntries(
      row.filter(({ field }) => field !== '@ptr').map(({ field, value }) => [field, value]),
    ),
  );

const caught = (calling: Promise<unknown>) => calling.catch((error: unknown) => error);

const messages = [
  '{"level":"info","ms":10}',
  '{"level":"error","ms":500}',
  '{"level":"error","ms":700,"who":{"name":"mia"}}',
  'no JSON',
];

beforeAll(async () => {
  for (const logGroupName of ['app', '/shop/a', '/shop/b']) {
    await started.client.send(new CreateLogGroupCommand({ logGroupName }));
    const stream = { logGroupName, logStreamName: 'main' };
    await started.client.send(new CreateLogStreamCommand(stream));
    const events = logGroupName === 'app' ? messages : [`{"from":"${logGroupName}"}`];
    const logEvents = events.map((message, i) => ({ timestamp: now + i, message }));
    await started.client.send(new PutLogEventsCommand({ ...stream, logEvents }));
  }
});

describe('a query', () => {
  test('is started, runs, and gives its rows and statistics', async () => {
    const { queryId } = await start(
      'filter level = "error" | stats count(*) as n, max(ms) as most',
    );
    expect(queryId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/);
    const got = await ended(queryId);
    expect(got).toMatchObject({
      status: 'Complete',
      queryLanguage: 'CWLI',
      results: [
        [
          { field: 'n', value: '2' },
          { field: 'most', value: '700' },
        ],
      ],
      statistics: {
        recordsMatched: 2,
        recordsScanned: 4,
        bytesScanned: messages.join('').length,
        logGroupsScanned: 1,
        estimatedRecordsSkipped: 0,
        estimatedBytesSkipped: 0,
      },
    });
  });

  test('over events gives a pointer last, which leads to the whole event', async () => {
    const got = await answer('fields who.name, level | filter ms > 600 | sort ms');
    const [row] = got.results!;
    expect(row?.map(({ field }) => field)).toEqual(['who.name', 'level', '@ptr']);
    const { logRecord } = await started.client.send(
      new GetLogRecordCommand({ logRecordPointer: row?.at(-1)?.value }),
    );
    expect(logRecord).toEqual({
      level: 'error',
      ms: '700',
      'who.name': 'mia',
      '@message': messages[2],
      '@timestamp': String(now + 2),
      '@ingestionTime': expect.stringMatching(/^\d{13}$/),
      '@logStream': 'main',
      '@log': '000000000000:app',
    });
  });

  test.each([
    ['filter ms = 10', ['@timestamp', '@message', '@ptr']],
    ['fields ms, @ptr | filter ms = 10', ['ms', '@ptr']],
    ['fields level | display ms | filter ms = 10', ['ms', '@ptr']],
    ['parse @message "no *" as what | sort what desc | limit 1', ['what', '@ptr']],
    ['fields level | filter ms = 10 | dedup level', ['level', '@ptr']],
    ['SOURCE "app" | filter ms = 10 # that one', ['@timestamp', '@message', '@ptr']],
    ['filter ms = 10 | stats count(*) as n by level', ['level', 'n']],
    ['filter ms = 10 | pattern @message | display @sampleCount', ['@sampleCount']],
  ])('%s gives these columns', async (text, columns) => {
    const { results: rows } = await answer(text);
    expect(rows?.[0]?.map(({ field }) => field)).toEqual(columns);
  });

  test('as long as one may be has pointers too', async () => {
    const text = `fields ms | filter ms = 10 # ${'x'.repeat(10_000)}`.slice(0, 10_000);
    const { results: rows } = await answer(text);
    expect(rows?.[0]?.map(({ field }) => field)).toEqual(['ms', '@ptr']);
  });

  test('takes seconds and milliseconds; the last second is whole', async () => {
    const second = Math.floor(now / 1000);
    const whole = await answer('stats count(*) as n', {
      startTime: second - 9,
      endTime: second + 1,
    });
    expect(rowsOf(whole)).toEqual([{ n: '4' }]);
    const exact = await answer('fields ms', { startTime: now + 1, endTime: now + 2 });
    expect(rowsOf(exact)).toEqual([{ ms: '700' }, { ms: '500' }]);
  });

  test('has as many rows as the call says, where the text does not say it', async () => {
    expect((await answer('fields ms', { limit: 3 })).results).toHaveLength(3);
    expect((await answer('fields ms | limit 2', { limit: 3 })).results).toHaveLength(2);
  });

  test('is over several log groups, by names or ARNs', async () => {
    const two = { logGroupName: undefined, logGroupNames: ['/shop/a', '/shop/b'] };
    const named = await answer('stats count(*) as n by from, @log | sort from', two);
    expect(rowsOf(named)).toEqual([
      { from: '/shop/a', '@log': '000000000000:/shop/a', n: '1' },
      { from: '/shop/b', '@log': '000000000000:/shop/b', n: '1' },
    ]);
    expect(named.statistics?.logGroupsScanned).toBe(2);
    const arn = 'arn:aws:logs:us-east-1:000000000000:log-group:/shop/b:*';
    const identified = { logGroupName: undefined, logGroupIdentifiers: [arn] };
    expect(rowsOf(await answer('fields from', identified))).toEqual([{ from: '/shop/b' }]);
  });

  test('names its log groups itself', async () => {
    const none = { logGroupName: undefined };
    const one = await answer('SOURCE "/shop/a" | fields from', none);
    expect(rowsOf(one)).toEqual([{ from: '/shop/a' }]);
    const many = await answer(
      'SOURCE logGroups(namePrefix: ["/shop"]) | stats count(*) as n by from | sort from desc',
      none,
    );
    expect(rowsOf(many)?.map(({ from }) => from)).toEqual(['/shop/b', '/shop/a']);
    const window = await answer('SOURCE "app" START=-1h END=now | stats count(*) as n', {
      ...none,
      startTime: 0,
      endTime: 1,
    });
    expect(rowsOf(window)).toEqual([{ n: '4' }]);
  });

  test('gives its rows page by page', async () => {
    const { queryId } = await start('fields ms | sort @timestamp asc');
    await ended(queryId);
    const first = await results(queryId, { maxItems: 3 });
    expect(rowsOf(first)).toEqual([{ ms: '10' }, { ms: '500' }, { ms: '700' }]);
    const second = await results(queryId, { maxItems: 3, nextToken: first.nextToken });
    expect(second.results).toHaveLength(1);
    expect(second.nextToken).toBeUndefined();
    await expect(results(queryId, { nextToken: 'x' })).rejects.toMatchObject({
      message: 'The specified nextToken is invalid.',
    });
  });
});

describe('a query is refused', () => {
  test('where its text is not valid, with the place', async () => {
    const error = await caught(start('fields @timestamp | count()'));
    expect(error).toBeInstanceOf(MalformedQueryException);
    const { queryCompileError, message } = error as MalformedQueryException;
    expect(message).toContain('(Service: AWSLogs; Status Code: 400; Error Code: Malformed');
    expect(queryCompileError?.location).toEqual({ startCharOffset: 20, endCharOffset: 25 });
    expect(message.startsWith(queryCompileError!.message!)).toBe(true);
  });

  test('where it means nothing, with its place in the words', async () => {
    const error = await caught(start('stats count(*) as n | sort n | filter zz(n) > 1'));
    expect(error).toBeInstanceOf(MalformedQueryException);
    const { queryCompileError } = error as MalformedQueryException;
    const { startCharOffset, endCharOffset } = queryCompileError!.location!;
    expect(queryCompileError?.message).toContain(`([${startCharOffset},${endCharOffset}])`);
  });

  test.each([
    ['fields a', { logGroupName: 'none' }],
    ['SOURCE "none" | fields a', { logGroupName: undefined }],
    ['fields a | join left=l right=r where l.a=r.a (SOURCE "none" | fields a)', {}],
  ])('where a log group is not there: %s', async (text, more) => {
    const error = await caught(start(text, more));
    expect(error).toBeInstanceOf(ResourceNotFoundException);
    expect((error as Error).message).toMatch(
      /^Log group 'none' does not exist for account ID '000000000000' \(Service: AWSLogs; Status Code: 400; Error Code: ResourceNotFoundException; Request ID: [0-9a-f-]{36}; Proxy: null\)$/,
    );
  });

  test.each([
    [{ startTime: seconds, endTime: seconds - 10 }, /^End time cannot be less than Start time \(/],
    [{ logGroupName: undefined }, /must be given, or a SOURCE command$/],
    [{ logGroupNames: ['app'] }, /^only one of/],
    [{ queryLanguage: 'PPL' }, /^queryLanguage PPL is not run here/],
    [{ queryLanguage: 'X' }, /Member must satisfy enum value set: \[CWLI, SQL, PPL\]$/],
    [{ limit: 100_001 }, /Member must have value less than or equal to 100000$/],
    [{ queryString: 'x'.repeat(10_001) }, /Member must have length less than or equal to 10000$/],
    [{ startTime: -1 }, /Value '-1' at 'startTime' failed/],
  ])('for %j', async (more, message) => {
    const error = await caught(start('fields a', more));
    expect(error).toBeInstanceOf(InvalidParameterException);
    expect((error as Error).message).toMatch(message);
  });
});

describe('queries', () => {
  test('are listed newest first, as the service writes them', async () => {
    const { queryId } = await start('fields @message');
    await ended(queryId);
    const { queries } = await started.client.send(
      new DescribeQueriesCommand({ logGroupName: 'app', status: 'Complete', maxResults: 1 }),
    );
    expect(queries).toEqual([
      {
        queryLanguage: 'CWLI',
        queryId,
        queryString: `SOURCE "app" START=${range.startTime}000 END=${range.endTime}999 | fields @message`,
        status: 'Complete',
        createTime: expect.closeTo(Date.now(), -5),
        logGroupName: 'app',
        queryDuration: expect.any(Number),
        bytesScanned: messages.join('').length,
      },
    ]);
    const scheduled = await started.client.send(
      new DescribeQueriesCommand({ status: 'Scheduled' }),
    );
    expect(scheduled.queries).toEqual([]);
    const ppl = await started.client.send(new DescribeQueriesCommand({ queryLanguage: 'PPL' }));
    expect(ppl.queries).toEqual([]);
    const status = 'NotARealStatus' as 'Failed';
    await expect(
      started.client.send(new DescribeQueriesCommand({ status })),
    ).rejects.toBeInstanceOf(InvalidParameterException);
  });

  test('that are not there have no results and cannot be stopped', async () => {
    const queryId = '00000000-0000-4000-8000-000000000000';
    await expect(results(queryId)).rejects.toBeInstanceOf(ResourceNotFoundException);
    const stop = started.client.send(new StopQueryCommand({ queryId }));
    await expect(stop).rejects.toBeInstanceOf(ResourceNotFoundException);
  });

  test('that have ended cannot be stopped', async () => {
    const { queryId } = await start('fields ms');
    await ended(queryId);
    const stop = started.client.send(new StopQueryCommand({ queryId }));
    await expect(stop).rejects.toBeInstanceOf(InvalidParameterException);
  });

  test('are counted, are as many as may run, and the oldest are forgotten', async () => {
    const many = Array.from({ length: 30 }, () => caught(start('stats count(*) by bin(1s)')));
    const answers = await Promise.all(many);
    expect(answers.some((one) => one instanceof LimitExceededException)).toBe(true);
    const isGoing = async () => {
      const { queries } = await started.client.send(new DescribeQueriesCommand({}));
      return queries?.some(({ status }) => status !== 'Complete');
    };
    while (await isGoing()) await pause(20);
    for (let i = 0; i < 9; i++) await answer('fields ms');
    const { queries } = await started.client.send(new DescribeQueriesCommand({}));
    expect(queries!.length).toBeLessThanOrEqual(9);
    const metrics = await app.inject('/metrics');
    expect(metrics.body).toMatch(/^sluice_queries_total\{status="Complete"\} \d+$/m);
    expect(metrics.body).toMatch(/^sluice_log_groups 3$/m);
  });

  test('that nothing points to any more have no records', async () => {
    const record = (logRecordPointer: string) =>
      started.client.send(new GetLogRecordCommand({ logRecordPointer }));
    await expect(record('x')).rejects.toBeInstanceOf(InvalidParameterException);
    const nowhere = Buffer.from('999.0').toString('base64');
    await expect(record(nowhere)).rejects.toBeInstanceOf(ResourceNotFoundException);
  });
});
