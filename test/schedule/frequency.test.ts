import { unwrap } from '@sluice/core';
import { compile, frequency, type ScheduleOptions } from '@sluice/schedule';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crons } from '../support/arbitraries/schedule.ts';

const of = (text: string, options: ScheduleOptions = {}) =>
  frequency(unwrap(compile(text, options)));
const hour = 3_600_000;

describe('frequency', () => {
  test('counts the runs of a year', () => {
    expect(of('cron(0 12 * * ? *)')).toEqual({
      smallestGap: 24 * hour,
      leastInYear: 365,
      mostInYear: 366,
      everyYear: true,
    });
    expect(of('cron(0 0 29 2 ? *)')).toMatchObject({ leastInYear: 1, everyYear: false });
    expect(of('cron(0 0 31 2 ? *)')).toMatchObject({
      smallestGap: undefined,
      leastInYear: 0,
      mostInYear: 0,
    });
    expect(of('rate(1 hour)')).toMatchObject({ leastInYear: 8760, mostInYear: 8784 });
    expect(of('rate(800 days)')).toMatchObject({ leastInYear: 1, mostInYear: 1, everyYear: false });
    expect(of('at(2027-01-01T00:00:00)')).toMatchObject({ mostInYear: 1, smallestGap: undefined });
  });

  test('a gap is shorter on the day on which the clocks go forward', () => {
    const text = 'cron(0 1,4 * * ? *)';
    expect(of(text).smallestGap).toBe(3 * hour);
    expect(of(text, { timezone: 'America/New_York' }).smallestGap).toBe(2 * hour);
    const hourly = { timezone: 'America/New_York', fold: 'both' } as const;
    expect(of('cron(59,1 1 * * ? *)', hourly).smallestGap).toBe(2 * 60_000);
  });

  test('no two runs of a hundred are nearer than the smallest gap', () => {
    fc.assert(
      fc.property(crons, fc.constantFrom('UTC', 'Europe/Berlin'), (text, timezone) => {
        const schedule = unwrap(compile(text, { timezone }));
        const { smallestGap = Number.POSITIVE_INFINITY } = frequency(schedule);
        const runs = schedule.between(0, Date.UTC(2200, 0, 1), 100);
        const gaps = runs.slice(1).map((run, i) => run - runs[i]!);
        expect(Math.min(...gaps)).toBeGreaterThanOrEqual(smallestGap);
      }),
      { numRuns: 100 },
    );
  });
});
