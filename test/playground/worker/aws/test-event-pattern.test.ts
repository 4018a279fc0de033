import { perform } from '@sluice/playground/internal/worker/perform';
import { describe, expect, test } from 'vitest';

const call = (body: unknown) => perform({ kind: 'aws', operation: 'TestEventPattern', body });

const event = JSON.stringify({
  id: '1',
  'detail-type': 'Order placed',
  source: 'shop',
  account: '111122223333',
  time: '2026-05-04T09:30:00Z',
  region: 'eu-central-1',
});

describe('TestEventPattern', () => {
  test.each([
    ['{"source": ["shop"]}', true],
    ['{"source": ["other"]}', false],
  ])('says whether %s matches', (EventPattern, Result) => {
    expect(call({ EventPattern, Event: event })).toEqual({ status: 200, body: { Result } });
  });

  test('names a missing member', () => {
    const said = (body: unknown) => Reflect.get(call(body).body as object, 'message');
    expect(said({ Event: event })).toBe(
      "1 validation error detected: Value null at 'eventPattern' failed to satisfy constraint: Member must not be null",
    );
    expect(said({ EventPattern: null })).toMatch(/^2 validation errors detected: .*'event'/);
  });

  test('refuses what is not of its shape', () => {
    for (const body of [null, [], { EventPattern: 1 }, { EventPattern: '{}', Event: {} }]) {
      expect(call(body)).toMatchObject({ status: 400, body: { __type: 'SerializationException' } });
    }
  });

  test('says of any unreadable event that it is not valid', () => {
    for (const Event of ['', '[]', '1', '{', '{}', '{'.repeat(2000)]) {
      expect(call({ EventPattern: '{"source": ["shop"]}', Event }).body).toEqual({
        __type: 'ValidationException',
        message: 'Parameter Event is not valid.',
      });
    }
  });

  test('fails within, as the service does, on an empty list under anything-but', () => {
    const EventPattern = '{"a":[{"anything-but":{"wildcard":[]}}]}';
    expect(call({ EventPattern, Event: event })).toEqual({
      status: 500,
      body: { __type: 'InternalFailure' },
    });
  });
});
