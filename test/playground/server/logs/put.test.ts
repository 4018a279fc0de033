import {
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  GetLogEventsCommand,
  type InputLogEvent,
  InvalidParameterException,
  PutLogEventsCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-cloudwatch-logs';
import { LogStore } from '@sluice/playground/internal/server/logs/store';
import { beforeAll, describe, expect, test } from 'vitest';
import { logsForTest } from './support.ts';

const store = new LogStore({ groups: 10, streams: 40, bytes: 4 * 1024 * 1024 });
const { app, started } = logsForTest({
  store,
  limits: { bytes: 64 * 1024, awsBytes: 8 * 1024 * 1024, depth: 32 },
});

const now = Date.now();
const day = 86_400_000;

const put = (logStreamName: string, logEvents: InputLogEvent[], logGroupName = 'app') =>
  started.client.send(new PutLogEventsCommand({ logGroupName, logStreamName, logEvents }));

const get = (logStreamName: string, limit?: number) =>
  started.client.send(new GetLogEventsCommand({ logGroupName: 'app', logStreamName, limit }));

const caught = (calling: Promise<unknown>) => calling.catch((error: unknown) => error);

beforeAll(async () => {
  await started.client.send(new CreateLogGroupCommand({ logGroupName: 'app' }));
  for (const logStreamName of ['scratch', 'times', 'flood']) {
    await started.client.send(new CreateLogStreamCommand({ logGroupName: 'app', logStreamName }));
  }
});

describe('PutLogEvents', () => {
  test('gives a sequence token, and rejects nothing that is of this time', async () => {
    const { nextSequenceToken, rejectedLogEventsInfo } = await put('scratch', [
      { timestamp: now, message: 'x' },
    ]);
    expect(nextSequenceToken).toMatch(/./);
    expect(rejectedLogEventsInfo).toBeUndefined();
  });

  test('tells which events are too old or too new, and takes the others', async () => {
    const { rejectedLogEventsInfo } = await put('times', [
      { timestamp: now - 30 * day, message: 'old' },
      { timestamp: now - 15 * day, message: 'old' },
      { timestamp: now, message: 'good' },
      { timestamp: now + day, message: 'new' },
    ]);
    expect(rejectedLogEventsInfo).toEqual({
      tooOldLogEventEndIndex: 2,
      tooNewLogEventStartIndex: 3,
    });
    expect((await get('times')).events?.map(({ message }) => message)).toEqual(['good']);
    const none = await put('times', [{ timestamp: now - 30 * day, message: 'old' }]);
    expect(none.rejectedLogEventsInfo).toEqual({ tooOldLogEventEndIndex: 1 });
  });

  test.each([
    [
      [
        { timestamp: now, message: 'a' },
        { timestamp: now - 1, message: 'b' },
      ],
      'Log events in a single PutLogEvents request must be in chronological order.',
    ],
    [
      [
        { timestamp: now - 2 * day, message: 'a' },
        { timestamp: now, message: 'b' },
      ],
      'The batch of log events in a single PutLogEvents request cannot span more than 24 hours.',
    ],
    [
      [{ timestamp: now, message: 'x'.repeat(1_048_551) }],
      'Log event too large: 1048577 bytes exceeds limit of 1048576',
    ],
    [
      [
        { timestamp: now, message: 'x'.repeat(1_048_500) },
        { timestamp: now, message: 'é'.repeat(13) },
      ],
      'Upload too large: 1048578 bytes exceeds limit of 1048576',
    ],
    [
      [{ timestamp: now, message: '' }],
      "1 validation error detected: Value '' at 'message' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    [
      [],
      "1 validation error detected: Value '[]' at 'logEvents' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
  ])('refuses the batch %#', async (events, message) => {
    const error = await caught(put('scratch', events));
    expect(error).toBeInstanceOf(InvalidParameterException);
    expect(error).toMatchObject({ message });
  });

  test('takes a batch of exactly 1 MiB, 26 bytes an event', async () => {
    const message = 'x'.repeat(1_048_576 - 26);
    expect((await put('scratch', [{ timestamp: now, message }])).nextSequenceToken).toBeDefined();
  });

  test('refuses a stream that is not there', async () => {
    const error = await caught(put('none', [{ timestamp: now, message: 'x' }]));
    expect(error).toBeInstanceOf(ResourceNotFoundException);
    expect(error).toMatchObject({ message: 'The specified log stream does not exist.' });
  });

  test('lets the oldest events make room for the newest', async () => {
    for (let i = 0; i < 6; i++) {
      await put('flood', [{ timestamp: now + i, message: String(i).repeat(900_000) }]);
    }
    expect(store.state.bytes).toBeLessThanOrEqual(4 * 1024 * 1024);
    expect(store.state.dropped).toBeGreaterThan(0);
    const { events } = await get('flood', 1);
    expect(events?.[0]?.message?.[0]).toBe('5');
    const metrics = await app.inject('/metrics');
    expect(metrics.body).toContain(`sluice_log_events_dropped_total ${store.state.dropped}\n`);
  });
});
