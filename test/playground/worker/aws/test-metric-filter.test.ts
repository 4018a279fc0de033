import { perform } from '@sluice/playground/internal/worker/perform';
import { describe, expect, test } from 'vitest';

const call = (filterPattern: unknown, logEventMessages: unknown) =>
  perform({
    kind: 'aws',
    operation: 'TestMetricFilter',
    body: { filterPattern, logEventMessages },
  });

const refusal = (message: string) => ({
  status: 400,
  body: { __type: 'InvalidParameterException', message },
});

describe('TestMetricFilter', () => {
  test('gives the events that match, numbered from one', () => {
    expect(call('[a, b]', ['x', '1 2'])).toEqual({
      status: 200,
      body: {
        matches: [{ eventNumber: 2, eventMessage: '1 2', extractedValues: { $a: '1', $b: '2' } }],
      },
    });
  });

  test.each<[string, unknown, unknown, string]>([
    [
      'no pattern',
      null,
      ['x'],
      "Value null at 'filterPattern' failed to satisfy constraint: Member must not be null",
    ],
    [
      'no messages',
      'a',
      null,
      "Value null at 'logEventMessages' failed to satisfy constraint: Member must not be null",
    ],
    [
      'an empty list',
      'a',
      [],
      "Value '[]' at 'logEventMessages' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    [
      'an empty message',
      'a',
      ['x', ''],
      "Value '[x, ]' at 'logEventMessages' failed to satisfy constraint: Member must satisfy constraint: [Member must have length greater than or equal to 1]",
    ],
  ])('refuses %s', (_, pattern, messages, said) => {
    expect(call(pattern, messages)).toEqual(refusal(`1 validation error detected: ${said}`));
  });

  test('takes 50 messages and 1024 characters, not more', () => {
    expect(call('a'.repeat(1024), Array(50).fill('a')).status).toBe(200);
    expect(JSON.stringify(call('a'.repeat(1025), ['a']).body)).toContain(
      'less than or equal to 1024',
    );
    expect(JSON.stringify(call('a', Array(51).fill('a')).body)).toContain(
      'less than or equal to 50',
    );
  });

  test('refuses a pattern in the service’s words', () => {
    expect(call('{ $.v == 1 }', ['x'])).toEqual(refusal('Invalid metric filter pattern'));
  });

  test('refuses what is not of its shape', () => {
    for (const [pattern, messages] of [
      [1, ['x']],
      ['a', 'x'],
      ['a', [1]],
    ]) {
      expect(call(pattern, messages).body).toMatchObject({ __type: 'SerializationException' });
    }
  });
});
