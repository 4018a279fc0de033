import {
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  DeleteLogGroupCommand,
  DeleteLogStreamCommand,
  DescribeLogGroupsCommand,
  DescribeLogStreamsCommand,
  InvalidParameterException,
  LimitExceededException,
  PutLogEventsCommand,
  ResourceAlreadyExistsException,
  ResourceNotFoundException,
  ValidationException,
} from '@aws-sdk/client-cloudwatch-logs';
import { LogStore } from '@sluice/playground/internal/server/logs/store';
import { beforeAll, describe, expect, test } from 'vitest';
import { logsForTest } from './support.ts';

const store = new LogStore({ groups: 6, streams: 5, bytes: 1024 * 1024 });
const { started } = logsForTest({ store });

const create = (logGroupName: string) =>
  started.client.send(new CreateLogGroupCommand({ logGroupName }));

const createStream = (logGroupName: string, logStreamName: string) =>
  started.client.send(new CreateLogStreamCommand({ logGroupName, logStreamName }));

const describeGroups = (input: object = {}) =>
  started.client.send(new DescribeLogGroupsCommand(input));

const describeStreams = (input: object) =>
  started.client.send(new DescribeLogStreamsCommand(input));

const namesOf = ({ logGroups }: Awaited<ReturnType<typeof describeGroups>>) =>
  logGroups?.map(({ logGroupName }) => logGroupName);

const streamsOf = ({ logStreams }: Awaited<ReturnType<typeof describeStreams>>) =>
  logStreams?.map(({ logStreamName }) => logStreamName);

beforeAll(async () => {
  for (const name of ['/b/two', '/b/one', 'a']) await create(name);
  for (const name of ['s2', 's1', 't']) await createStream('a', name);
});

describe('log groups', () => {
  test('are listed by name, with what the service tells of them', async () => {
    const { logGroups } = await describeGroups();
    expect(logGroups?.map(({ logGroupName }) => logGroupName)).toEqual(['/b/one', '/b/two', 'a']);
    expect(logGroups?.[2]).toEqual({
      logGroupName: 'a',
      creationTime: expect.closeTo(Date.now(), -5),
      metricFilterCount: 0,
      arn: 'arn:aws:logs:us-east-1:000000000000:log-group:a:*',
      storedBytes: 0,
      logGroupClass: 'STANDARD',
      logGroupArn: 'arn:aws:logs:us-east-1:000000000000:log-group:a',
      deletionProtectionEnabled: false,
    });
  });

  test('are found by a prefix, by a part of the name, and by identifiers', async () => {
    expect(namesOf(await describeGroups({ logGroupNamePrefix: '/b' }))).toHaveLength(2);
    expect(namesOf(await describeGroups({ logGroupNamePattern: 'wo' }))).toEqual(['/b/two']);
    const logGroupIdentifiers = ['a', 'arn:aws:logs:eu-west-1:1:log-group:/b/one:*'];
    expect(namesOf(await describeGroups({ logGroupIdentifiers }))).toEqual(['/b/one', 'a']);
    expect(namesOf(await describeGroups({ logGroupClass: 'DELIVERY' }))).toEqual([]);
  });

  test('come in pages', async () => {
    const first = await describeGroups({ limit: 2 });
    expect(namesOf(first)).toEqual(['/b/one', '/b/two']);
    const second = await describeGroups({ limit: 2, nextToken: first.nextToken });
    expect(namesOf(second)).toEqual(['a']);
    expect(second.nextToken).toBeUndefined();
  });

  test.each([
    [{ nextToken: 'x' }, 'The specified nextToken is invalid.'],
    [
      { limit: 51 },
      "1 validation error detected: Value '51' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 50",
    ],
    [
      { logGroupNamePrefix: 'a', logGroupNamePattern: 'a' },
      'LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.',
    ],
  ])('are not listed for %j', async (input, message) => {
    const error = await describeGroups(input).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(InvalidParameterException);
    expect(error).toMatchObject({ message });
  });

  test.each([
    ['a', ResourceAlreadyExistsException, 'The specified log group already exists'],
    [
      'x'.repeat(513),
      InvalidParameterException,
      'Invalid LogGroup or LogStream, both must have length less than or equal to 512.',
    ],
    [
      'a b',
      InvalidParameterException,
      "1 validation error detected: Value 'a b' at 'logGroupName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\.\\-_/#A-Za-z0-9]+",
    ],
  ])('are not made twice, nor with a bad name: %.10s', async (name, type, message) => {
    const error = await create(name).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(type);
    expect(error).toMatchObject({ message, $metadata: { httpStatusCode: 400 } });
  });

  test('go with what is in them', async () => {
    await create('gone');
    await createStream('gone', 's');
    const logEvents = [{ timestamp: Date.now(), message: 'x' }];
    await started.client.send(
      new PutLogEventsCommand({ logGroupName: 'gone', logStreamName: 's', logEvents }),
    );
    expect(store.state.bytes).toBeGreaterThan(0);
    await started.client.send(new DeleteLogGroupCommand({ logGroupName: 'gone' }));
    expect(store.state.bytes).toBe(0);
    const again = started.client.send(new DeleteLogGroupCommand({ logGroupName: 'gone' }));
    await expect(again).rejects.toBeInstanceOf(ResourceNotFoundException);
  });

  test('are as many as the limit says', async () => {
    for (const name of ['g4', 'g5', 'g6']) await create(name);
    await expect(create('g7')).rejects.toBeInstanceOf(LimitExceededException);
  });
});

describe('log streams', () => {
  test('are listed by name, either way, by a prefix, in pages', async () => {
    expect(streamsOf(await describeStreams({ logGroupName: 'a' }))).toEqual(['s1', 's2', 't']);
    const down = { logGroupIdentifier: 'a', descending: true };
    expect(streamsOf(await describeStreams(down))).toEqual(['t', 's2', 's1']);
    const first = await describeStreams({ logGroupName: 'a', logStreamNamePrefix: 's', limit: 1 });
    expect(streamsOf(first)).toEqual(['s1']);
    expect(first.nextToken).toBeDefined();
  });

  test('are listed by the time of their last event', async () => {
    const now = Date.now();
    for (const [logStreamName, timestamp] of [
      ['s2', now - 2000],
      ['s1', now - 1000],
    ] as const) {
      const logEvents = [
        { timestamp, message: 'x' },
        { timestamp: timestamp + 1, message: 'y' },
      ];
      await started.client.send(
        new PutLogEventsCommand({ logGroupName: 'a', logStreamName, logEvents }),
      );
    }
    const { logStreams } = await describeStreams({
      logGroupName: 'a',
      orderBy: 'LastEventTime',
      descending: true,
      limit: 2,
    });
    const [first, second] = logStreams!;
    expect([first?.logStreamName, second?.logStreamName]).toContain('s1');
    const s2 = (await describeStreams({ logGroupName: 'a', logStreamNamePrefix: 's2' })).logStreams;
    expect(s2?.[0]).toEqual({
      logStreamName: 's2',
      creationTime: expect.any(Number),
      firstEventTimestamp: now - 2000,
      lastEventTimestamp: now - 1999,
      lastIngestionTime: expect.any(Number),
      arn: 'arn:aws:logs:us-east-1:000000000000:log-group:a:log-stream:s2',
      storedBytes: 0,
    });
  });

  test.each([
    [{ logGroupName: 'none' }, ResourceNotFoundException],
    [{ logGroupName: 'a', logGroupIdentifier: 'a' }, ValidationException],
    [{}, InvalidParameterException],
    [
      { logGroupName: 'a', orderBy: 'LastEventTime', logStreamNamePrefix: 's' },
      InvalidParameterException,
    ],
    [{ logGroupName: 'a', orderBy: 'Size' }, InvalidParameterException],
  ])('are not listed for %j', async (input, type) => {
    await expect(describeStreams(input)).rejects.toBeInstanceOf(type);
  });

  test('are not made twice, nor in a group that is not there, nor beyond the limit', async () => {
    const twice = await createStream('a', 't').catch((caught: unknown) => caught);
    expect(twice).toBeInstanceOf(ResourceAlreadyExistsException);
    expect(twice).toMatchObject({ message: 'The specified log stream already exists' });
    await expect(createStream('none', 't')).rejects.toBeInstanceOf(ResourceNotFoundException);
    await expect(createStream('a', 'a:b')).rejects.toBeInstanceOf(InvalidParameterException);
    await createStream('/b/one', 'u');
    await createStream('/b/one', 'v');
    await expect(createStream('a', 'w')).rejects.toBeInstanceOf(LimitExceededException);
  });

  test('are deleted with their events', async () => {
    const input = { logGroupName: 'a', logStreamName: 's1' };
    const before = store.state.bytes;
    await started.client.send(new DeleteLogStreamCommand(input));
    expect(store.state.bytes).toBeLessThan(before);
    const again = started.client.send(new DeleteLogStreamCommand(input));
    await expect(again).rejects.toMatchObject({
      message: 'The specified log stream does not exist.',
    });
  });
});
