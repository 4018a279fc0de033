import { CloudWatchLogsClient, TestMetricFilterCommand } from '@aws-sdk/client-cloudwatch-logs';
import { EventBridgeClient, TestEventPatternCommand } from '@aws-sdk/client-eventbridge';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appForTest } from '../support.ts';

const app = appForTest();
let events: EventBridgeClient;
let logs: CloudWatchLogsClient;

beforeAll(async () => {
  const endpoint = await app.listen({ port: 0, host: '127.0.0.1' });
  const credentials = { accessKeyId: 'none', secretAccessKey: 'none' };
  const config = { endpoint, region: 'us-east-1', credentials, maxAttempts: 1 };
  events = new EventBridgeClient(config);
  logs = new CloudWatchLogsClient(config);
});
afterAll(async () => {
  events.destroy();
  logs.destroy();
  await app.close();
});

const event = JSON.stringify({
  id: '1',
  'detail-type': 'Order placed',
  source: 'shop',
  account: '111122223333',
  time: '2026-05-04T09:30:00Z',
  region: 'eu-central-1',
  detail: { total: 12 },
});

const testPattern = (EventPattern: string, Event = event) =>
  events.send(new TestEventPatternCommand({ EventPattern, Event }));

const testFilter = (filterPattern: string, logEventMessages: string[]) =>
  logs.send(new TestMetricFilterCommand({ filterPattern, logEventMessages }));

describe('the EventBridge SDK', () => {
  test('learns whether a pattern matches', async () => {
    expect((await testPattern('{"source": ["shop"]}')).Result).toBe(true);
    expect((await testPattern('{"source": ["other"]}')).Result).toBe(false);
  });

  test.each([
    [
      '{"int": 42}',
      'Event pattern is not valid. Reason: "int" must be an object or an array\n at [Source: (String)"{"int": 42}"; line: 1, column: 11]',
    ],
    [
      '{"a":[{"anything-but":{"prefix":[1]}}]}',
      'Event pattern is not valid. Reason: prefix/suffix match pattern must be a string\n at [Source: (String)"{"a":[{"anything-but":{"prefix":[1]}}]}"; line: 1, column: 35]\n at [Source: (String)"{"a":[{"anything-but":{"prefix":[1]}}]}"; line: 1, column: 35]',
    ],
    [
      '{"a": [{"cidr": "x"}]}',
      "Event pattern is not valid. Reason: Malformed CIDR, one '/' required",
    ],
  ])('gets the service’s own refusal of %s', async (pattern, message) => {
    await expect(testPattern(pattern)).rejects.toMatchObject({
      name: 'InvalidEventPatternException',
      message,
      $metadata: { httpStatusCode: 400 },
    });
  });

  test.each([
    ['{}', 'Parameter Event is not valid.'],
    ['not JSON', 'Parameter Event is not valid.'],
    [
      event.replace('2026-05-04T09:30:00Z', 'noon'),
      'Parameter Event is not valid. Reason: Invalid time.',
    ],
  ])('gets the service’s own refusal of the event %#', async (given, message) => {
    await expect(testPattern('{"source": ["shop"]}', given)).rejects.toMatchObject({
      name: 'ValidationException',
      message,
    });
  });

  test('sees the internal failure that the service has on an empty list', async () => {
    const pattern = '{"a":[{"anything-but":{"prefix":[]}}]}';
    await expect(testPattern(pattern)).rejects.toMatchObject({
      name: 'InternalFailure',
      $metadata: { httpStatusCode: 500 },
    });
  });
});

describe('the CloudWatch Logs SDK', () => {
  test('gets the matches, numbered from one', async () => {
    const { matches } = await testFilter('ERROR', ['all well', 'ERROR one', 'ERROR two']);
    expect(matches).toEqual([
      { eventNumber: 2, eventMessage: 'ERROR one', extractedValues: {} },
      { eventNumber: 3, eventMessage: 'ERROR two', extractedValues: {} },
    ]);
  });

  test('gets the fields of space-delimited events', async () => {
    const { matches } = await testFilter('[ip, user, status = 4*]', ['10.0.0.1 mia 404']);
    expect(matches?.[0]?.extractedValues).toEqual({
      $ip: '10.0.0.1',
      $user: 'mia',
      $status: '404',
    });
  });

  test('gets no fields of JSON events', async () => {
    const { matches } = await testFilter('{ $.a = 1 }', ['{"a":1}']);
    expect(matches).toEqual([{ eventNumber: 1, eventMessage: '{"a":1}', extractedValues: {} }]);
  });

  test.each([
    ['ERR*', ['x'], "Invalid character(s) in term '*'"],
    ['{ $.v == 1 }', ['x'], 'Invalid metric filter pattern'],
    [
      'ERROR',
      [],
      "1 validation error detected: Value '[]' at 'logEventMessages' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
  ])('gets the service’s own refusal of %s %j', async (pattern, messages, message) => {
    await expect(testFilter(pattern, messages)).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message,
      $metadata: { httpStatusCode: 400 },
    });
  });
});

describe('the AWS door', () => {
  const call = (target: string, payload: string) =>
    app.inject({
      method: 'POST',
      url: '/',
      headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target },
      payload,
    });

  test.each([
    ['AWSEvents.PutRule', '{}', 400, 'UnknownOperationException'],
    ['AWSEvents.TestEventPattern', '{', 400, 'SerializationException'],
    ['AWSEvents.TestEventPattern', '[]', 400, 'SerializationException'],
    ['AWSEvents.TestEventPattern', '{"Event": 1}', 400, 'SerializationException'],
    ['AWSEvents.TestEventPattern', '{}', 400, 'ValidationException'],
    [
      'AWSEvents.TestEventPattern',
      `{"Event": "${'x'.repeat(70_000)}"}`,
      413,
      'RequestEntityTooLargeException',
    ],
    ['Logs_20140328.TestMetricFilter', '[]', 400, 'SerializationException'],
    ['Logs_20140328.TestMetricFilter', '{"logEventMessages": [1]}', 400, 'SerializationException'],
    ['Logs_20140328.TestMetricFilter', '{"logEventMessages": 1}', 400, 'SerializationException'],
    ['Logs_20140328.TestMetricFilter', '{}', 400, 'InvalidParameterException'],
  ])('refuses %s %#', async (target, payload, status, type) => {
    const answer = await call(target, payload);
    expect(answer.statusCode).toBe(status);
    expect(answer.json().__type).toBe(type);
    expect(answer.headers['content-type']).toBe('application/x-amz-json-1.1');
    expect(answer.headers['x-amzn-requestid']).toMatch(/^[0-9a-f-]{36}$/);
  });
});
