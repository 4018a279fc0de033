import {
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  FilterLogEventsCommand,
  GetLogEventsCommand,
  type InputLogEvent,
  InvalidParameterException,
  PutLogEventsCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-cloudwatch-logs';
import { beforeAll, describe, expect, test } from 'vitest';
import { logsForTest } from './support.ts';

const { started } = logsForTest();

const now = Date.now();

const put = (logStreamName: string, logEvents: InputLogEvent[]) =>
  started.client.send(new PutLogEventsCommand({ logGroupName: 'app', logStreamName, logEvents }));

const get = (input: object) =>
  started.client.send(
    new GetLogEventsCommand({ logGroupName: 'app', logStreamName: 'main', ...input }),
  );

const filter = (input: object) =>
  started.client.send(new FilterLogEventsCommand({ logGroupName: 'app', ...input }));

const messagesOf = ({
  events,
}: {
  events?: readonly { message?: string | undefined }[] | undefined;
}) => events?.map(({ message }) => message);

const caught = (calling: Promise<unknown>) => calling.catch((error: unknown) => error);

beforeAll(async () => {
  await started.client.send(new CreateLogGroupCommand({ logGroupName: 'app' }));
  for (const logStreamName of ['main', 'other', 'grows', 'big']) {
    await started.client.send(new CreateLogStreamCommand({ logGroupName: 'app', logStreamName }));
  }
  await put('grows', [{ timestamp: now, message: 'a' }]);
  const numbered = (from: number) =>
    [0, 1, 2].map((i) => ({ timestamp: now + from + i, message: `main ${from + i}` }));
  await put('main', numbered(0));
  await put('main', numbered(3));
  await put('other', [
    { timestamp: now + 1, message: '{"level":"error","ms":12}' },
    { timestamp: now + 9, message: '🙀 - 参よ - 日本語' },
  ]);
});

describe('GetLogEvents', () => {
  test('gives the newest page first, in order of time', async () => {
    expect(messagesOf(await get({ limit: 2 }))).toEqual(['main 4', 'main 5']);
    expect(messagesOf(await get({ limit: 2, startFromHead: true }))).toEqual(['main 0', 'main 1']);
  });

  test('says when an event happened and when it was put', async () => {
    const { events } = await get({ limit: 1, startFromHead: true });
    const [event] = events!;
    expect(event).toMatchObject({ timestamp: now, message: 'main 0' });
    expect(event?.ingestionTime).toBeGreaterThanOrEqual(now);
  });

  test('goes back page by page, and stays where the stream begins', async () => {
    const seen: (string | undefined)[] = [];
    let token: string | undefined;
    for (let page = 0; page < 5; page++) {
      const got = await get({ limit: 4, ...(token && { nextToken: token }) });
      seen.unshift(...messagesOf(got)!);
      if (got.nextBackwardToken === token) break;
      token = got.nextBackwardToken;
    }
    expect(seen).toEqual([0, 1, 2, 3, 4, 5].map((n) => `main ${n}`));
    const forth = await get({ nextToken: token, startFromHead: true });
    expect(messagesOf(forth)).toEqual([]);
    const again = await get({ nextToken: forth.nextForwardToken, startFromHead: true, limit: 1 });
    expect(messagesOf(again)).toEqual(['main 0']);
  });

  test('goes on where it was as new events come', async () => {
    const first = await get({ logStreamName: 'grows', startFromHead: true });
    expect(messagesOf(first)).toEqual(['a']);
    const token = first.nextForwardToken!;
    const end = await get({ logStreamName: 'grows', startFromHead: true, nextToken: token });
    expect([messagesOf(end), end.nextForwardToken]).toEqual([[], token]);
    await put('grows', [{ timestamp: now, message: 'b' }]);
    const next = await get({ logStreamName: 'grows', startFromHead: true, nextToken: token });
    expect(messagesOf(next)).toEqual(['b']);
    const back = await get({ logStreamName: 'grows', nextToken: end.nextBackwardToken });
    expect(messagesOf(back)).toEqual(['a']);
  });

  test('keeps to its time range, whose end is no part of it', async () => {
    const range = { startTime: now + 1, endTime: now + 3 };
    expect(messagesOf(await get(range))).toEqual(['main 1', 'main 2']);
  });

  test('takes the ARN of a group', async () => {
    const logGroupIdentifier = 'arn:aws:logs:us-east-1:000000000000:log-group:app';
    const input = { logGroupName: undefined, logGroupIdentifier, limit: 1 };
    expect(messagesOf(await get(input))).toEqual(['main 5']);
  });

  test('ends a page at 1 MiB', async () => {
    const big = 'x'.repeat(40_000);
    for (let i = 0; i < 30; i++) await put('big', [{ timestamp: now + i, message: big }]);
    const { events, nextForwardToken } = await get({ logStreamName: 'big', startFromHead: true });
    expect(events).toHaveLength(26);
    const rest = { logStreamName: 'big', startFromHead: true, nextToken: nextForwardToken };
    expect((await get(rest)).events).toHaveLength(4);
  });

  test.each([
    [{ nextToken: 'x' }, InvalidParameterException, 'The specified nextToken is invalid.'],
    [
      { limit: 10_001 },
      InvalidParameterException,
      "1 validation error detected: Value '10001' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 10000",
    ],
    [
      { logGroupName: 'none' },
      ResourceNotFoundException,
      'The specified log group does not exist.',
    ],
    [
      { logStreamName: 'none' },
      ResourceNotFoundException,
      'The specified log stream does not exist.',
    ],
  ])('refuses %j', async (input, type, message) => {
    const error = await caught(get(input));
    expect(error).toBeInstanceOf(type);
    expect(error).toMatchObject({ message });
  });
});

describe('FilterLogEvents', () => {
  const streams = { logStreamNames: ['main', 'other'] };

  test('gives the events of all streams in order of time', async () => {
    const { events, searchedLogStreams, nextToken } = await filter(streams);
    expect(messagesOf({ events })).toEqual([
      'main 0',
      'main 1',
      '{"level":"error","ms":12}',
      'main 2',
      'main 3',
      'main 4',
      'main 5',
      '🙀 - 参よ - 日本語',
    ]);
    expect(searchedLogStreams).toEqual([]);
    expect(nextToken).toBeUndefined();
    expect(events?.[0]).toEqual({
      logStreamName: 'main',
      timestamp: now,
      message: 'main 0',
      ingestionTime: expect.any(Number),
      eventId: expect.stringMatching(/^\d{56}$/),
    });
  });

  test.each([
    ['error', ['{"level":"error","ms":12}']],
    ['{ $.ms > 10 }', ['{"level":"error","ms":12}']],
    ['?"main 0" ?"main 3"', ['main 0', 'main 3']],
    ['[word, n > 3]', ['main 4', 'main 5']],
    ['nowhere', []],
  ])('takes the filter pattern %s', async (filterPattern, expected) => {
    expect(messagesOf(await filter({ ...streams, filterPattern }))).toEqual(expected);
  });

  test('goes on page by page with no event lost or doubled', async () => {
    const seen: (string | undefined)[] = [];
    let nextToken: string | undefined;
    let pages = 0;
    do {
      const page = await filter({ ...streams, limit: 3, nextToken });
      seen.push(...messagesOf(page)!);
      nextToken = page.nextToken;
      pages += 1;
    } while (nextToken !== undefined);
    expect(seen).toEqual(messagesOf(await filter(streams)));
    expect(pages).toBe(3);
  });

  test('keeps to a prefix of streams and to a time range that includes its end', async () => {
    const input = { logStreamNamePrefix: 'ma', startTime: now + 1, endTime: now + 2 };
    expect(messagesOf(await filter(input))).toEqual(['main 1', 'main 2']);
  });

  test.each([
    [{ filterPattern: 'ERR*' }, "Invalid character(s) in term '*'"],
    [{ nextToken: 'invalid-token' }, 'The specified nextToken is invalid.'],
    [
      { limit: 10_001 },
      "1 validation error detected: Value '10001' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 10000",
    ],
    [
      { logStreamNames: ['a'], logStreamNamePrefix: 'a' },
      'logStreamNames and logStreamNamePrefix are mutually exclusive parameters.',
    ],
  ])('refuses %j', async (input, message) => {
    const error = await caught(filter(input));
    expect(error).toBeInstanceOf(InvalidParameterException);
    expect(error).toMatchObject({ message });
  });
});
