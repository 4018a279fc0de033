import { applyFix, isError } from '@sluice/core';
import { explain, format, type Profile, parse, validate } from '@sluice/schedule';
import { describe, expect, test } from 'vitest';

const errors = (text: string, profile: Profile = 'strict') =>
  validate(text, { profile })
    .diagnostics.filter(isError)
    .map(({ code }) => code);
const all = (text: string, options = {}) =>
  validate(text, options).diagnostics.map(({ code }) => code);

describe('validate', () => {
  test.each([
    ['cron(0 0 31W * ? *)', []],
    ['cron(L 0 * * ? *)', ['SC2007']],
    ['cron(0 0 WL * ? *)', ['SC2007']],
    ['cron(0 0 L,15 * ? *)', ['SC3006']],
    ['cron(0 0 ? * L-2 *)', ['SC2007']],
    ['cron(0 0 ? * #2 *)', ['SC2007']],
    ['cron(0 0 ? * 2#1#1 *)', ['SC2007']],
    ['cron(0 0 ? * 9#1 *)', ['SC3001']],
    ['cron(0 0 ? * 9L *)', ['SC3001']],
    ['cron(0 0 0W * ? *)', ['SC3001']],
    ['cron(0 0 ? * 0#1 *)', ['SC3015']],
    ['cron(/5 0 * * ? *)', ['SC2007']],
    ['cron(/99 0 * * ? *)', ['SC3010']],
    ['cron(1//2 0 * * ? *)', ['SC2009']],
    ['cron(0/0 0 * * ? *)', ['SC2009']],
    ['cron(1, 0 * * ? *)', ['SC2006']],
    ['cron(,1 0 * * ? *)', ['SC2006']],
    ['cron( 0 0 * * ? *)', ['SC2002']],
    ['cron(0\t0 * * ? *)', ['SC2005']],
    ['cron(0 0 ? JANUARI * *)', ['SC2007']],
    ['cron(70-80 0 * * ? *)', ['SC3001', 'SC3001']],
    ['cron()', ['SC2004']],
    ['rate(1 day) ', ['SC2002']],
    ['rate (1 day)', ['SC2002']],
    ['rat(1 day)', ['SC2003']],
    ['xyz(1 day)', ['SC2003']],
    ['rate(1) day', ['SC2013']],
    ['rate(1 day', ['SC2012']],
    ['rate(1 dayz)', ['SC3012']],
    ['rate(x days)', ['SC2010']],
    ['rate(1.5 days)', ['SC3013']],
    ['rate(0 weeks)', ['SC3013', 'SC3012']],
    ['at(2026-11-20 13:00:00)', ['SC2011']],
    ['at(noon)', ['SC2011']],
    ['at(2026-13-20T13:00:00)', ['SC3014']],
    ['0 12 * * *', ['SC2001']],
    ['0 12 * * ? *', ['SC2001']],
    ['@daily', ['SC2001']],
    ['', ['SC2001']],
  ])('%s', (text, codes) => {
    expect(errors(text)).toEqual(codes);
  });

  test.each<[Profile, string, readonly string[]]>([
    ['auto-scaling', '0 9 * * 1-5', []],
    ['auto-scaling', '0 9 * * 7', ['SC3001']],
    ['mute-rule', 'cron(0 9 * * 7)', []],
    ['mute-rule', 'cron(*/5 9 * * *)', ['SC4008']],
    ['auto-scaling', '0 9 * * ?', ['SC3004']],
    ['auto-scaling', '0 9 * *', ['SC2004']],
    ['auto-scaling', '0 9 5-1 * *', ['SC3009']],
    ['auto-scaling', 'cron(0 9 * * 1)', ['SC2001']],
    ['auto-scaling', 'rate(1 day)', ['SC2001']],
    ['event-window', '* 0-4,20-23 * * 1,5', []],
    ['event-window', '0 0-4 * * 1', ['SC4005']],
    ['event-window', '* 0-4 1 2 1', ['SC4005', 'SC4005']],
    ['event-window', '* 0-1,4-8 * * 1', ['SC4009']],
    ['event-window', '* 5 * * 1', ['SC4009']],
    ['event-window', '* 0-2 * * 1', ['SC4010']],
    ['event-window', '* * * * SAT', []],
    ['event-window', '* 0-12/2 * * SAT', ['SC4008']],
    ['deployment-window', '* * 9-17 ? * MON-FRI *', []],
    ['deployment-window', '* * 9-17 ? * MON-FRI', []],
    ['deployment-window', '0 * 9-17 ? * MON-FRI', ['SC4005']],
    ['deployment-window', '* 9-17 * * 1', ['SC2004']],
    ['timestream', 'rate(1 hour)', []],
    ['timestream', 'rate(1 hours)', ['SC3011']],
    ['backup', 'cron(0 5 ? * 3#1,6#3 *)', []],
    ['backup', 'cron(0 5 ? * * * 7 8)', []],
    ['backup', 'cron(0 5 ? * 3L,6L *)', ['SC3006', 'SC3006']],
    ['scheduler', 'cron(0 12 * * 1-5)', ['SC3017']],
    ['rule', 'cron(0 12 1 * 1-5)', ['SC3017']],
    ['mute-rule', 'cron(0 2 * * SUN)', []],
    ['mute-rule', 'at(2026-11-20T13:00)', []],
    ['mute-rule', 'at(2026-11-20T13:00:00)', ['SC2011']],
    ['ssm', 'cron(0 0 2 ? * TUE#2 *)', []],
    ['application-auto-scaling', 'cron(0 0 12 * * ? *)', []],
    ['synthetics', 'rate(0 minute)', []],
    ['synthetics', 'rate(0 hours)', []],
    ['synthetics', 'cron(0 0 29 2 ? *)', ['SC4007']],
    ['synthetics', 'cron(0 0 1 1 ? *)', []],
    ['dlm', 'cron(0 0 29 2 ? *)', ['SC4007']],
    ['synthetics', 'rate(1 day)', ['SC3012']],
    ['synthetics', 'rate(90 minutes)', ['SC4007']],
    ['secrets-manager', 'rate(3 hours)', ['SC4004']],
    ['secrets-manager', 'cron(0 8/12 * * ? *)', []],
    ['secrets-manager', 'cron(30 8 * * ? *)', ['SC4005']],
    ['backup', 'cron(0,30 5 ? * * *)', ['SC4004']],
    ['backup', 'cron(0 5,6 ? * *)', []],
    ['backup', 'cron(50 23,0 1,2 * ? *)', []],
    ['glue', 'cron(58,1 * * * ? *)', ['SC4004']],
    ['glue', 'cron(58,1 0,23 * * ? *)', ['SC4004']],
    ['glue', 'cron(58,1 0,23 1,5 * ? *)', []],
    ['glue', 'cron(0 12 1 1 ? 2030)', []],
    ['dlm', 'cron(0 12 1 1 ? 2198-2199)', []],
    ['logs-query', 'rate(1 day)', ['SC4002']],
  ])('%s takes %s as it should', (profile, text, codes) => {
    expect(errors(text, profile)).toEqual(codes);
  });

  test.each([
    ['cron(0x * * * ? *)', 'cron(0 * * * ? *)'],
    ['cron(0/60 * * * ? *)', 'cron(0 * * * ? *)'],
    ['cron(0 5-8/24,x * * ? *)', undefined],
    ['cron(0 5-8/24,1, * * ? *)', 'cron(0 5,1 * * ? *)'],
    ['cron(1/0 * * * ? *)', 'cron(1 * * * ? *)'],
    ['cron(1-5/0 * * * ? *)', 'cron(1 * * * ? *)'],
    ['cron(0, * * * ? *)', 'cron(0 * * * ? *)'],
    ['cron(*5 * * * ? *)', 'cron(* * * * ? *)'],
    ['cron(/5 * * * ? *)', 'cron(*/5 * * * ? *)'],
    ['cron(*/0 * * * ? *)', 'cron(* * * * ? *)'],
    ['cron(L * * * ? *)', 'cron(L * * * ? *)'],
    ['cron(0 0 LX? * ? *)', undefined],
    ['cron(0 0 L-2X * ? *)', undefined],
    ['cron(0 0 L-0 * ? *)', 'cron(0 0 L * ? *)'],
    ['cron(0 0 1,? * 2 *)', undefined],
    ['cron(0 0 1 1 ? 2030-2027/0)', 'cron(0 0 1 1 ? 2030)'],
    ['cron(0 0 L- * ? *)', undefined],
    ['cron(0 0 L-31 * ? *)', undefined],
    ['cron(0 0 15WX * ? *)', 'cron(0 0 15W * ? *)'],
    ['cron(0 0 1-5W * ? *)', 'cron(0 0 1-5 * ? *)'],
    ['cron(0 0 5L * ? *)', undefined],
    ['cron(5W 0 * * ? *)', undefined],
    ['cron(0 0 ? * 5LX *)', 'cron(0 0 ? * 5L *)'],
    ['cron(0 0 ? * L-2 *)', undefined],
    ['cron(0 0 ? * MONDAY-FRIDAY *)', 'cron(0 0 ? * MON *)'],
    ['cron(0 0 ? * MON-FRIDAY *)', 'cron(0 0 ? * MON-FRI *)'],
    ['cron(0 0 ? * MON-FOO *)', undefined],
    ['cron(0 0 ? * MONL2 *)', 'cron(0 0 ? * MONL *)'],
    ['cron(0 0 ? * MON#9 *)', undefined],
    ['cron(0 0 ? * MONX,TUE *)', 'cron(0 0 ? * MON,TUE *)'],
    ['cron(0 0 ? * 2#1,3 *)', 'cron(0 0 ? * 2#1 *)'],
    ['cron(0 0 15W,1W * ? *)', 'cron(0 0 1W * ? *)'],
    ['cron(0 0 15W,* * ? *)', 'cron(0 0 1W * ? *)'],
    ['cron(0 0 ? * 2#1#1 *)', undefined],
    ['cron(0 0 ? * 2#1,MON#2 *)', undefined],
    ['cron(0 0 1,L * ? *)', undefined],
    ['cron(0 0 ?X * 2 *)', 'cron(0 0 ? * 2 *)'],
    ['cron(1- 0 * * ? *)', undefined],
    ['cron(1-99 0 * * ? *)', undefined],
    ['cron(1/ 0 * * ? *)', undefined],
    ['cron(, 0 * * ? *)', undefined],
    ['cron(*/5x 0 * * ? *)', undefined],
    ['cron(0 0 1 1 ? 2027-9999)', 'cron(0 0 1 1 ? 2027-9999)'],
    ['cron(0 0 1 1 ? 9999)', 'cron(0 0 1 1 ? 9999)'],
    ['cron(0 0 1 1 ? 9999-2027)', undefined],
  ])('rules make of %s what Quartz does', (text, canonical) => {
    const outcome = format(text, { profile: 'rule' });
    expect(outcome.ok ? outcome.value : undefined).toBe(canonical);
  });

  test.each([
    ['cron(0 12 * * MON *)', 'cron(0 12 ? * MON *)'],
    ['cron(0 12 1 * * *)', 'cron(0 12 1 * ? *)'],
    ['cron(0 12 ? * ? *)', 'cron(0 12 * * ? *)'],
    ['cron(0 12 * * ?)', 'cron(0 12 * * ? *)'],
    ['cron(0 0 12 ? * MON-FRI)', 'cron(0 12 ? * MON-FRI *)'],
    ['cron(0 0 12 * * ? 2027)', 'cron(0 12 * * ? 2027)'],
    ['cron(0,,1 0 * * ? *)', 'cron(0,1 0 * * ? *)'],
    ['cron(1, 0 * * ? *)', 'cron(1 0 * * ? *)'],
    ['cron(0  12 * * ? *)', 'cron(0 12 * * ? *)'],
    ['cron(0 12 * * ? *) ', 'cron(0 12 * * ? *)'],
    ['Rate(1 day)', 'rate(1 day)'],
    ['rate(1 minutes)', 'rate(1 minute)'],
    ['rate(1  day)', 'rate(1 day)'],
    ['rate(2 hourz)', 'rate(2 hours)'],
    ['rate(1 day', 'rate(1 day)'],
    ['at(2026-11-20)', 'at(2026-11-20T00:00:00)'],
    ['at(2026-11-20T13:00:00Z)', 'at(2026-11-20T13:00:00)'],
    ['0 12 * * ? *', 'cron(0 12 * * ? *)'],
    ['cron(0 0 1 1 ? 2030-2027)', 'cron(0 0 1 1 ? 2027-2030)'],
    ['cron(0 0 1 JANUARY ? *)', 'cron(0 0 1 JAN ? *)'],
  ])('mends %s', (text, mended) => {
    const profile = text.startsWith('at') ? 'strict' : 'rule';
    const [fault] = validate(text, { profile }).diagnostics;
    expect(fault?.fix && applyFix(text, fault.fix)).toBe(mended);
  });

  test('seconds that do not count are said, a zero is not', () => {
    const text = 'cron(30 0 12 * * ? *)';
    const [said] = validate(text, { profile: 'ssm' }).diagnostics;
    expect(said).toMatchObject({ code: 'SC9014', severity: 'warning', span: { start: 5, end: 7 } });
    expect(said?.fix && applyFix(text, said.fix)).toBe('cron(0 12 * * ? *)');
    expect(all('cron(00 0 12 * * ? *)', { profile: 'application-auto-scaling' })).toEqual([]);
  });

  test('a step of one is every one', () => {
    const said = explain('cron(0 */1 */1 */1 ? */1)');
    expect(said.ok && said.value.summary).toBe(
      'Runs at minute 0 past every hour every day, in UTC.',
    );
  });

  test('what stands beside the text is looked at', () => {
    expect(all('rate(1 day)', { anchor: {}, end: null, window: 0.5, timezone: 3 })).toEqual([
      'SC5001',
      'SC5002',
      'SC5002',
      'SC5004',
    ]);
    expect(all('rate(1 day)', { timezone: '../x' })).toEqual(['SC5001']);
    expect(all('cron(0 0 1 1 ? 2020)', { now: 'x' })).toEqual(['SC5002']);
    expect(all('cron(0 0 1 1 ? 2020)', { now: '2019-01-01' })).toEqual([]);
    expect(all('rate(1 day)', { profile: 'rule', timezone: 'utc' })).toEqual([]);
  });

  test('an unknown profile is refused, and the nearest is named', () => {
    expect(validate('rate(1 day)', { profile: 'rules' as Profile }).diagnostics).toMatchObject([
      { code: 'SC5005', hint: 'write `rule`' },
    ]);
    expect(all('rate(1 day)', { profile: '__proto__' })).toEqual(['SC5005']);
  });

  test('a text that cannot be read has no tree but a broken one', () => {
    expect(parse('x')).toMatchObject({ ok: false, partial: { kind: 'broken' } });
    expect(parse('x'.repeat(5000))).not.toHaveProperty('partial');
    expect(validate('x'.repeat(5000)).ok).toBe(false);
  });
});
