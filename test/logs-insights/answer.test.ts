import { answer, explain } from '@sluice/logs-insights';
import { describe, expect, test } from 'vitest';

const said = (input: unknown, text = 'fields @message') =>
  answer(text, input).diagnostics.map(({ code, message }) => `${code} ${message}`);

const at = (n: number, message: unknown) => ({ timestamp: n, message: JSON.stringify(message) });

describe('what is no input is told, and where', () => {
  test.each([
    [{ events: 1 }, 'LI5001 `events` is not a list'],
    [{ events: [1] }, 'LI5001 `events[0]` is not an object'],
    [
      { events: [{ timestamp: 'now', message: 'x' }] },
      'LI5001 `events[0].timestamp` is not a number of milliseconds',
    ],
    [{ events: [{ timestamp: 1 }] }, 'LI5001 `events[0].message` is not a text'],
    [{ events: [], context: [] }, 'LI5001 `context` is not an object'],
    [{ events: [], context: { logGroups: [] } }, 'LI5001 `logGroups` is not an object'],
    [{ events: [], context: { lookupTables: { a: 1 } } }, 'LI5001 `a` is not a list'],
    [{ events: [], context: { lookupTables: { a: [1] } } }, 'LI5001 a row of `a` is not an object'],
    [{ events: [], context: { savedQueries: { a: 1 } } }, 'LI5001 `a` is not a text'],
    [{ events: [], start: 'x' }, 'LI5001 `start` is not a number of milliseconds'],
  ])('%j', (input, message) => expect(said(input)).toContain(message));

  test('keys of objects are ordinary', () => {
    const input = JSON.parse('{"events":[{"timestamp":1,"message":"m","__proto__":"own"}]}');
    const outcome = answer('fields `__proto__`', input);
    expect(outcome).toMatchObject({ ok: true });
    expect(JSON.stringify(outcome.ok && outcome.value)).toContain('"__proto__":"own"');
  });
});

describe('saved queries', () => {
  const run = (text: string, saved: object) =>
    answer(text, { events: [at(1, { n: 1, l: 'E' })], context: { savedQueries: saved } });

  test('take texts, numbers, signs, durations and truths', () => {
    const outcome = run('$q(a="E", b=-1, c=true, d=5m)', {
      q: 'filter l = {{a}} and n > {{b}} and {{c}} | stats count(*) as n by bin({{d}})',
    });
    expect(outcome).toMatchObject({ ok: true, value: { rows: [{ n: '1' }] } });
  });

  test('that cannot be read are told at the call', () => {
    const [first] = run('$q()', { q: 'filter l =' }).diagnostics.filter(
      ({ severity }) => severity === 'error',
    );
    expect(first?.span).toEqual({ start: 0, end: 4 });
  });

  test('with a parameter that nobody gave are told as well', () =>
    expect(run('$q()', { q: 'filter l = {{a}}' }).ok).toBe(false));
});

describe('explained with an input', () => {
  test('it says how many rows come', () => {
    const outcome = explain('filter n = 1', { events: [at(1, { n: 1 }), at(2, { n: 2 })] });
    expect(outcome.ok && outcome.value.facts).toContainEqual({ name: 'rows given', value: '1' });
  });

  test('what is wrong with the input is said instead', () =>
    expect(explain('filter n = 1', { events: 5 }).ok).toBe(false));
});

describe('in the order of the text', () => {
  const events = [at(1, { n: 3 }), at(2, { n: 1 }), at(3, { n: 2 })];

  test('a limit before a sort takes the first rows that come', () => {
    const text = 'fields n | limit 2 | sort n';
    const rows = (mode: string) => {
      const outcome = answer(text, { events, mode });
      return outcome.ok && outcome.value['rows'];
    };
    expect(rows('strict')).toEqual([{ n: '1' }, { n: '2' }]);
    expect(rows('aws')).toEqual([{ n: '1' }, { n: '2' }]);
    const oldest = answer('fields n | sort @timestamp | limit 1 | sort n', {
      events,
      mode: 'strict',
    });
    expect(oldest.ok && oldest.value['rows']).toEqual([{ n: '3' }]);
  });
});
