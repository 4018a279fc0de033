import { unwrap } from '@sluice/core';
import { compile, overlap, type ScheduleOptions } from '@sluice/schedule';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crons, instants, zones } from '../support/arbitraries/schedule.ts';

const at = (text: string) => Date.parse(text);
const program = (text: string, options: ScheduleOptions = {}) => unwrap(compile(text, options));
const from = at('2026-01-01');
const to = at('2027-01-01');
const none = { runs: [], complete: true };

describe('overlap', () => {
  const daily = program('cron(0 12 * * ? *)');

  test('finds where both run', () => {
    const { runs, complete } = overlap(daily, program('cron(0 12 ? * FRIL *)'), from, to, 20);
    expect({ count: runs.length, complete }).toEqual({ count: 12, complete: true });
    const first = { runs: [at('2026-01-01T12:00:00Z')], complete: false };
    expect(overlap(daily, daily, from, to, 1)).toEqual(first);
  });

  test('says at once where two never meet, though both run all the time', () => {
    expect(overlap(daily, program('cron(0 13 * * ? *)'), from, to)).toEqual(none);
    expect(overlap(program('cron(0 0 31 2 ? *)'), daily, from, to)).toEqual(none);
    const [odd, even] = [program('cron(1/2 * * * ? *)'), program('cron(0/2 * * * ? *)')];
    expect(overlap(odd, even, 0, at('2200-01-01'))).toEqual(none);
    const berlin = program('cron(0/2 * * * ? *)', { timezone: 'Europe/Berlin' });
    expect(overlap(odd, berlin, 0, at('2200-01-01'))).toEqual(none);
    const rate = program('rate(2 minutes)', { anchor: from });
    expect(overlap(rate, odd, from, at('2200-01-01'))).toEqual(none);
    const late = program('rate(2 minutes)', { anchor: from + 1000 });
    expect(overlap(late, even, from, at('2200-01-01'))).toEqual(none);
    expect(overlap(rate, late, from, at('2200-01-01'))).toEqual(none);
  });

  test('two rates meet at their common multiples, however long they are', () => {
    const [one, other] = [
      program('rate(6 hours)', { anchor: from }),
      program('rate(10 hours)', { anchor: from + 2 * 3_600_000 }),
    ];
    const { runs } = overlap(one, other, from, to, 2);
    expect(runs).toEqual([at('2026-01-01T12:00:00Z'), at('2026-01-02T18:00:00Z')]);
    const [slow, slower] = [
      program('rate(2147483647 days)', { anchor: from }),
      program('rate(2147483646 days)', { anchor: from }),
    ];
    expect(overlap(slow, slower, from, at('2200-01-01'))).toEqual({ runs: [from], complete: true });
  });

  test('bounds hold for what is joined too', () => {
    const bound = program('rate(1 day)', { anchor: from, end: at('2026-01-03') });
    const hourly = program('rate(1 hour)', { anchor: from, start: at('2026-01-02') });
    expect(overlap(bound, hourly, from, to).runs).toEqual([at('2026-01-02'), at('2026-01-03')]);
    const clipped = program('cron(0 12 * * ? *)', { end: at('2026-01-02T12:00:00Z') });
    expect(overlap(daily, clipped, from, to).runs).toHaveLength(2);
    const single = program('at(2026-01-01T12:00:00)');
    expect(overlap(single, daily, from, to).runs).toEqual([at('2026-01-01T12:00:00Z')]);
  });

  const options = fc.record({
    timezone: zones,
    fold: fc.constantFrom('first' as const, 'both' as const),
  });
  const rates = fc
    .tuple(fc.integer({ min: 2, max: 90 }), fc.constantFrom('minutes', 'hours'))
    .map(([value, unit]) => `rate(${value} ${unit})`);
  const texts = fc.oneof({ weight: 3, arbitrary: crons }, { weight: 1, arbitrary: rates });
  const anchors = fc.integer({ min: 0, max: 5000 }).map((minutes) => from + minutes * 60_000);

  test('is what the two lists of runs have in common', () => {
    const schedules = fc.tuple(texts, options, anchors);
    fc.assert(
      fc.property(schedules, schedules, instants, (one, other, start) => {
        const [first, second] = [one, other].map(([text, setting, anchor]) =>
          program(text, { ...setting, anchor }),
        );
        const end = start + 30 * 86_400_000;
        const theirs = new Set(second!.between(start, end));
        const runs = first!.between(start, end).filter((run) => theirs.has(run));
        const place = { one, other, start };
        expect({ place, ...overlap(first!, second!, start, end, 100_000) }).toEqual({
          place,
          runs,
          complete: true,
        });
      }),
      { numRuns: 300 },
    );
  });
});
