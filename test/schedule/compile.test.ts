import { unwrap } from '@sluice/core';
import { answer, compile, evaluate, explain, parse, describe as show } from '@sluice/schedule';
import { describe, expect, test } from 'vitest';

const at = (text: string) => Date.parse(text);
const program = (text: string, options = {}) => unwrap(compile(text, options));
const said = (text: string, options = {}, input = {}) => unwrap(explain(text, input, options));

describe('compile', () => {
  test('start and end bound a schedule, both in', () => {
    const options = { start: '2026-01-02T00:00:00Z', end: '2026-01-04T00:00:00Z' };
    const { next, previous, count } = program('cron(0 0 * * ? *)', options);
    expect(next(0)).toBe(at('2026-01-02T00:00:00Z'));
    expect(previous(at('2030-01-01'))).toBe(at('2026-01-04T00:00:00Z'));
    expect(next(at('2026-01-04T00:00:00Z'))).toBeUndefined();
    expect(previous(at('2026-01-02T00:00:00Z'))).toBeUndefined();
    expect(count(0, at('2030-01-01'))).toBe(3);
  });

  test('a rate counts from its anchor, and has no runs without one', () => {
    const { next, previous, count, period } = program('rate(7 minutes)', { anchor: '2026-01-01' });
    const anchor = at('2026-01-01');
    expect(next(0)).toBe(anchor);
    expect(next(anchor)).toBe(anchor + 420_000);
    expect(previous(anchor)).toBeUndefined();
    expect(previous(anchor + 420_001)).toBe(anchor + 420_000);
    expect(count(0, anchor + 420_001)).toBe(2);
    expect(period).toBe(420_000);
    const lost = program('rate(1 day)');
    expect([lost.next(0), lost.previous(0), lost.count(0, 1e12)]).toEqual([
      undefined,
      undefined,
      0,
    ]);
  });

  test('the reference says the same of rates and single times', () => {
    for (const text of ['rate(7 minutes)', 'at(2026-01-01T00:30:00)']) {
      const options = { anchor: '2026-01-01', timezone: 'Europe/Berlin' };
      const slow = program(text, { ...options, engine: 'reference' });
      const fast = program(text, options);
      for (const instant of [at('2025-12-31T20:00:00Z'), at('2026-01-01T00:10:00Z')]) {
        expect(slow.next(instant)).toBe(fast.next(instant));
        expect(slow.count(instant, instant + 9e7)).toBe(fast.count(instant, instant + 9e7));
      }
    }
    expect(program('rate(1 day)', { engine: 'reference' }).next(0)).toBeUndefined();
    expect(
      program('at(1980-01-01T00:00:00)', { engine: 'reference' }).previous(at('1971-01-01')),
    ).toBeUndefined();
  });

  test('a single time is known from both sides', () => {
    const { next, previous, count, test: falls } = program('at(2026-01-01T00:00:00)');
    const run = at('2026-01-01');
    expect([next(run - 1), next(run), previous(run), previous(run + 1)]).toEqual([
      run,
      undefined,
      undefined,
      run,
    ]);
    expect([count(run, run + 1), count(run + 1, run + 2)]).toEqual([1, 0]);
    expect([falls(run), falls(run + 60_000)]).toEqual([true, false]);
  });

  test('no instant is no instant', () => {
    const { next, previous } = program('cron(* * * * ? *)');
    expect([next(Number.NaN), previous(Number.NaN)]).toEqual([undefined, undefined]);
    expect(next(at('2199-12-31T23:59:00Z'))).toBeUndefined();
    expect(next(1e17)).toBeUndefined();
    expect(previous(0)).toBeUndefined();
    expect(previous(1e17)).toBe(at('2199-12-31T23:59:00Z'));
    expect(next(-1e15)).toBe(0);
  });

  test('what is accepted and means nothing never runs', () => {
    const { next, previous, count } = program('cron(L * * * ? *)', { profile: 'rule' });
    expect([next(0), previous(1e12), count(0, 1e12)]).toEqual([undefined, undefined, 0]);
  });

  test('a zone asked backwards and far ahead keeps its table', () => {
    const { next, previous } = program('cron(30 2 ? 3 SUN#2 *)', { timezone: 'America/Chicago' });
    expect(next(at('2026-01-01'))).toBeUndefined();
    expect(previous(at('2006-01-01'))).toBe(at('2005-03-13T08:30:00Z'));
  });

  test('a window is that many milliseconds', () => {
    expect(program('rate(1 day)', { window: 15 }).window).toBe(900_000);
    expect(show(program('rate(1 day)', { window: 15 }))).toMatchObject({ window: 900_000 });
    expect(show(program('cron(45 12 1 1 ? 2030)'))).toMatchObject({
      plan: { minutes: [45], hours: [12], months: [1], years: [2030] },
    });
  });

  test('lists end at their limit', () => {
    expect(program('cron(* * * * ? *)').between(0, 1e12, 3)).toEqual([0, 60_000, 120_000]);
  });
});

describe('answer', () => {
  test('counts as it is asked', () => {
    expect(unwrap(answer('rate(1 day)', null))).toEqual({ period_minutes: 1440 });
    const input = {
      after: '2026-01-01T00:00:00Z',
      before: 1767225600000,
      count: 1,
      start: '2025-12-31',
    };
    expect(unwrap(answer('cron(0 12 * * ? *)', input))).toEqual({
      next: ['2026-01-01T12:00:00Z'],
      prev: ['2025-12-31T12:00:00Z'],
      exhausted: false,
    });
  });

  test('walks between two instants', () => {
    const input = { from: '2026-01-01', to: '2026-01-02T12:30', timezone: 'UTC' };
    expect(unwrap(answer('cron(0 12 * * ? *)', input))).toEqual({
      runs: ['2026-01-01T12:00:00Z', '2026-01-02T12:00:00Z'],
    });
  });

  test('refuses what is no instant', () => {
    for (const after of [
      '2026-02-30',
      '2026-13-01T00:00:00Z',
      null,
      Number.NaN,
      [],
      '2026-01-01T99:00Z',
    ]) {
      expect(answer('rate(1 day)', { after }).ok).toBe(false);
    }
    const node = unwrap(parse('rate(1 day)'));
    expect(evaluate(node, { from: 'x', to: 0 }).ok).toBe(false);
    expect(evaluate(node, { from: 0, to: 'x' }).ok).toBe(false);
    expect(evaluate(node, { from: 0, to: 1 }, { timezone: 'No/Where' }).ok).toBe(false);
    expect(unwrap(evaluate(node, { from: 0, to: 1 }))).toEqual([]);
  });

  test('a rate of zero runs once where it is taken', () => {
    const options = { profile: 'synthetics', anchor: '2026-01-01', after: 0, from: undefined };
    expect(unwrap(answer('rate(0 minutes)', options))).toMatchObject({
      next: ['2026-01-01T00:00:00Z'],
    });
    const node = unwrap(parse('rate(0 minutes)', { profile: 'synthetics' }));
    const day = { from: '2026-01-01', to: '2026-01-02' };
    expect(unwrap(evaluate(node, day, { anchor: '2026-01-01' }))).toHaveLength(1);
    expect(unwrap(evaluate(node, day, { anchor: '2026-02-01' }))).toHaveLength(0);
  });
});

describe('explain', () => {
  test.each([
    ['cron(15 10 ? * 6L *)', 'at 10:15 on the last Friday of every month, in UTC'],
    ['cron(0 0 L-1 * ? *)', 'at 00:00 on the day before the last of every month, in UTC'],
    [
      'cron(0 0 L-3W FEB ? *)',
      'at 00:00 on the weekday nearest to the 3rd day before the last of February, in UTC',
    ],
    ['cron(0 0 15W * ? *)', 'at 00:00 on the weekday nearest to the 15th of every month, in UTC'],
    ['cron(0 0 L * ? *)', 'at 00:00 on the last day of every month, in UTC'],
    ['cron(* 9 * JUN ? *)', 'every minute of hour 9 every day in June, in UTC'],
    ['cron(* * * * ? *)', 'every minute every day, in UTC'],
    ['cron(0 */6 * * ? *)', 'at minute 0 of every 6th hour from midnight every day, in UTC'],
    [
      'cron(5/20 3,4,5,6,7,8,9 * * ? *)',
      'at every 20th minute from minute 5 past hours 3, 4, 5, 6, 7, 8 and 9 every day, in UTC',
    ],
    [
      'cron(0-30/10,50 * ? * 2#1 *)',
      'at every 10th minute from minutes 0 to 30 and 50 past every hour on the first Monday of every month, in UTC',
    ],
    ['cron(0 12 */11 * ? 2030)', 'at 12:00 on every 11th day of every month in 2030, in UTC'],
    ['rate(1 hour)', 'every hour, counted from when it is made'],
    [
      'rate(2 days)',
      'every 2 days (of 24 hours, whatever the clocks do), counted from when it is made',
    ],
  ])('%s', (text, words) => {
    expect(said(text).summary).toBe(`Runs ${words}.`);
  });

  test('other dialects are told in their own days', () => {
    expect(said('0 9 1 * 0', { profile: 'auto-scaling' }).summary).toBe(
      'Runs at 09:00 on the 1st of every month or on Sunday, in UTC.',
    );
    expect(said('rate(0 minutes)', { profile: 'synthetics', anchor: 0 }).summary).toBe(
      'Runs once.',
    );
    expect(said('cron(L * * * ? *)', { profile: 'rule' }).summary).toContain('Runs never');
  });

  test('facts speak of gaps, years, windows and clocks', () => {
    const options = { timezone: 'America/New_York', window: 90 };
    const { facts = [] } = said('cron(0/30 1-2 * * ? *)', options, { after: '2026-01-01' });
    expect(facts.map(({ name, value }) => `${name}: ${value}`)).toEqual([
      'runs in a year: 1460 to 1464',
      'smallest gap: 30 minutes',
      'next runs: 2026-01-01T06:00:00Z, 2026-01-01T06:30:00Z, 2026-01-01T07:00:00Z',
      'clocks go forward: 2 runs from 02:00 on 2026-03-08 are skipped',
      'clocks go back: 2 runs from 01:00 on 2026-11-01 are not repeated',
      'flexible window: within 1 hour 30 minutes of each time',
    ]);
    const once = said('cron(0 0 1 1 ? 2030)', {}, { after: '2031-01-01' }).facts ?? [];
    expect(once.map(({ value }) => value)).toEqual([
      '1, not in every year',
      'it runs only once',
      'none',
    ]);
    expect(said('rate(1 day)', {}, { after: 0 }).facts).toEqual([]);
    const { facts: noon = [] } = said(
      'cron(0 12 * * ? *)',
      { timezone: 'Europe/Berlin' },
      { after: 0 },
    );
    expect(noon.map(({ name }) => name)).toEqual(['runs in a year', 'smallest gap', 'next runs']);
  });
});
