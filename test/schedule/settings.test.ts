import { unwrap } from '@sluice/core';
import {
  answer,
  compile,
  explain,
  type ScheduleOptions,
  describe as show,
  validate,
} from '@sluice/schedule';
import { describe, expect, test } from 'vitest';

const at = (text: string) => Date.parse(text);
const program = (text: string, options: ScheduleOptions = {}) => unwrap(compile(text, options));
const said = (text: string, options: ScheduleOptions = {}) =>
  validate(text, options).diagnostics.map(({ code, message }) => `${code} ${message}`);
const told = (text: string, options: ScheduleOptions = {}, input = {}) =>
  unwrap(explain(text, input, options));
const runs = ({ next }: ReturnType<typeof program>, after: string, count: number) => {
  const found: string[] = [];
  let run = next(at(after));
  for (; run !== undefined && found.length < count; run = next(run)) {
    found.push(new Date(run).toISOString().replace(':00.000Z', 'Z'));
  }
  return found;
};

describe('what stands beside a schedule', () => {
  test('an offset puts runs off by days of the calendar', () => {
    const options = { profile: 'ssm', offset: 2 } as const;
    const patches = program('cron(0 0 ? * TUE#2 *)', options);
    expect(runs(patches, '2026-01-01', 2)).toEqual(['2026-01-15T00:00Z', '2026-02-12T00:00Z']);
    expect(patches.previous(at('2026-01-15T00:00:01Z'))).toBe(at('2026-01-15'));
    expect(patches.count(at('2026-01-01'), at('2027-01-01'))).toBe(12);
    const berlin = program('cron(0 9 ? * SAT *)', { ...options, timezone: 'Europe/Berlin' });
    expect(runs(berlin, '2026-03-27', 2)).toEqual(['2026-03-30T07:00Z', '2026-04-06T07:00Z']);
    expect(told('cron(0 0 ? * TUE#2 *)', options).summary).toBe(
      'Runs at 00:00 on the second Tuesday of every month, in UTC, put off by 2 days.',
    );
    expect(said('rate(1 day)', options)[0]).toMatch(/^SC4013/);
    expect(said('cron(0 0 ? * TUE#2 *)', { ...options, offset: 0 })[0]).toMatch(/^SC5006/);
    expect(said('cron(0 0 ? * TUE#2 *)', { offset: 1 })[0]).toMatch(/^SC4012/);
  });

  test('a duration says until when a mute rule mutes', () => {
    const options = { profile: 'mute-rule', duration: 'P1DT12H' } as const;
    const weekend = program('cron(0 18 * * FRI)', options);
    expect(weekend.duration).toBe(36 * 3_600_000);
    const friday = at('2026-01-16T18:00:00Z');
    const instants = [friday - 1, friday, friday + weekend.duration - 1, friday + weekend.duration];
    expect(instants.map(weekend.test)).toEqual([false, true, true, false]);
    const input = { ...options, after: '2026-01-16', count: 1 };
    expect(unwrap(answer('cron(0 18 * * FRI)', input))).toMatchObject({
      next: ['2026-01-16T18:00:00Z'],
      until: ['2026-01-18T06:00:00Z'],
    });
    expect(told('cron(0 18 * * FRI)', options).facts).toContainEqual({
      name: 'mutes',
      value: 'for 1 day 12 hours each time',
    });
    for (const duration of ['PT0M', 'P16D', 'P', 'PT', '4h', 4]) {
      const wrong = { profile: 'mute-rule', duration: duration as string } as const;
      expect(said('cron(0 18 * * FRI)', wrong)[0]).toMatch(/^SC5007/);
    }
  });

  test('an instant within a flexible window is one of the schedule', () => {
    const daily = program('cron(0 12 * * ? *)', { window: 15 });
    const noon = at('2026-01-16T12:00:00Z');
    const instants = [noon - 1, noon, noon + 15 * 60_000, noon + 16 * 60_000];
    expect(instants.map(daily.test)).toEqual([false, true, true, false]);
    expect(show(daily)).toMatchObject({ window: 900_000 });
  });

  test('a repeated hour runs twice where that is asked for', () => {
    const timezone = 'America/New_York';
    const [first, both] = (['first', 'both'] as const).map((fold) =>
      program('cron(30 1 * * ? *)', { timezone, fold }),
    );
    const day = [at('2026-11-01'), at('2026-11-02')] as const;
    expect(first!.between(...day)).toEqual([at('2026-11-01T05:30:00Z')]);
    const twice = [at('2026-11-01T05:30:00Z'), at('2026-11-01T06:30:00Z')];
    expect(both!.between(...day)).toEqual(twice);
    expect(both!.count(...day)).toBe(2);
    expect(both!.previous(day[1])).toBe(twice[1]);
    expect(both!.next(at('2199-12-31T23:59:00Z'))).toBe(undefined);
    const lost = program('cron(30 2 ? 3 SUN#2 *)', { timezone, fold: 'both' });
    expect(lost.next(at('2026-01-01'))).toBe(undefined);
    expect(lost.previous(0)).toBe(undefined);
    const { facts = [] } = told('cron(30 1 * * ? *)', { timezone, fold: 'both', now: day[0] });
    expect(facts.at(-1)).toEqual({
      name: 'clocks go back',
      value: 'the run at 01:30 on 2026-11-01 is repeated',
    });
    expect(said('cron(30 1 * * ? *)', { timezone, fold: 'both', now: day[0] })).toEqual([]);
  });

  test('ends that lie wrong are said', () => {
    expect(said('rate(1 day)', { start: '2026-02-01', end: '2026-01-01' })[0]).toMatch(/^SC5008/);
    const short = { start: '2026-02-02', end: '2026-02-20' };
    expect(said('cron(0 0 1 * ? *)', short)[0]).toMatch(/^SC9019/);
    expect(said('rate(1 day)', short)).toEqual([]);
    expect(said('at(2030-01-01T00:00:00)', short)).toEqual([]);
  });
});

describe('the clocks', () => {
  test.each<[string, string, string]>([
    ['America/New_York', '2027-03-14T02:30:00', '02:30 on 2027-03-14'],
    ['Australia/Lord_Howe', '2026-10-04T02:15:00', '02:15 on 2026-10-04'],
    ['Antarctica/Troll', '2026-03-29T02:59:00', '02:59 on 2026-03-29'],
    ['Pacific/Apia', '2011-12-30T12:00:00', '12:00 on 2011-12-30'],
    ['Africa/Cairo', '2026-04-24T00:30:00', '00:30 on 2026-04-24'],
    ['Africa/Casablanca', '2026-03-22T02:30:00', '02:30 on 2026-03-22'],
  ])('in %s skip %s', (timezone, time, words) => {
    const text = `at(${time})`;
    expect(said(text, { timezone })[0]).toBe(
      `SC9017 ${words} is skipped: the clocks in ${timezone} never show it`,
    );
    const { summary, facts = [] } = told(text, { timezone });
    expect(summary).toMatch(/^Runs never: the clocks never show that time/);
    expect(facts[0]?.value).toBe(`${words} is skipped: no such time`);
    expect(program(text, { timezone }).next(0)).toBe(undefined);
    const refusing = { timezone, profile: 'application-auto-scaling' } as const;
    expect(said(text, refusing)[0]).toMatch(/^SC4011/);
  });

  test('show a single time twice, and it runs the first time', () => {
    const [text, options] = ['at(2026-11-01T01:30:00)', { timezone: 'America/New_York' }] as const;
    expect(said(text, options)).toEqual([
      'SC9018 01:30 on 2026-11-01 is shown twice by the clocks in America/New_York: ' +
        'it runs the first time, at 2026-11-01T05:30:00Z',
    ]);
    expect(told(text, options).facts).toEqual([
      {
        name: 'clocks go back',
        value: '01:30 on 2026-11-01 is shown twice, and it runs the first time',
      },
    ]);
    expect(told('at(2026-12-01T01:30:00)', options).facts).toEqual([]);
  });

  test('take and repeat runs of the year to come, which is said where now is given', () => {
    const options = { timezone: 'America/New_York', now: '2026-09-21' };
    expect(said('cron(30 2 * * ? *)', options)).toEqual([
      'SC9017 02:30 on 2027-03-14 is skipped: the clocks in America/New_York never show it',
    ]);
    expect(said('cron(30 1 * * ? *)', options)[0]).toMatch(/^SC9018 01:30 on 2026-11-01/);
    expect(said('cron(*/5 * * * ? *)', options)).toEqual([]);
    const { changes } = program('cron(0/30 2 * * ? *)', options);
    expect(changes(at('2026-12-01'), at('2027-12-01'))).toMatchObject([
      { kind: 'skipped', at: at('2027-03-14T07:00:00Z'), first: at('2027-03-14T02:00Z'), runs: 2 },
    ]);
    expect(changes(1, 0)).toEqual([]);
    expect(program('cron(0 2 * * ? *)').changes(0, 1e12)).toEqual([]);
  });

  test('a zone that is none is refused, and the nearest is named', () => {
    const hint = (timezone: unknown) =>
      validate('rate(1 day)', { timezone: timezone as string }).diagnostics[0]?.hint;
    expect(hint('Europe/Berlim')).toBe('write `Europe/Berlin`');
    expect(hint('Berlin')).toBe('write `Europe/Berlin`');
    expect(hint('new york')).toBe('write `America/New_York`');
    for (const none of ['__proto__', '', {}, { toString: 1 }, null, 7]) {
      expect(hint(none)).toMatch(/^write (?:an IANA name|`)/);
    }
  });
});

describe('what never runs', () => {
  test.each([
    ['cron(L * * * ? *)', 'the minutes have no value'],
    ['cron(0 L * * ? *)', 'the hours have no value'],
    ['cron(0 0 * L ? *)', 'the month has no value'],
    ['cron(0 0 1 1 ? 9999)', 'the year has no value from 1970 to 2199'],
    ['cron(0 0 31 2 ? *)', 'no such date comes before 2200'],
  ])('%s: %s', (text, why) => {
    const options = { profile: 'rule' } as const;
    expect(said(text, options)).toContain(`SC9001 it never runs: ${why}`);
    expect(told(text, options).summary).toContain(`Runs never: ${why}`);
  });
});

describe('advice', () => {
  test.each([
    ['cron(0 0 1 MAR/4 ? *)', 'SC9003', 'write `3/4`'],
    ['cron(0 0 ? * MON-FRI/2 *)', 'SC9003', 'write `2-6/2`'],
    ['cron(0 0 ? * MON-6 *)', 'SC9016', 'write `MON-FRI`'],
    ['cron(0 0 ? * 1,2,3,4,5 *)', 'SC9006', 'write `MON-FRI`'],
    ['cron(0 0 ? * 6,7 *)', 'SC9006', 'write `SAT,SUN`'],
    ['cron(0/45 * * * ? *)', 'SC9008', undefined],
  ])('on %s is %s', (text, code, title) => {
    const [first] = validate(text).diagnostics;
    expect([first?.code, first?.fix?.title]).toEqual([code, title]);
  });
});
