import { applyFix, isError } from '@sluice/core';
import { type Profile, type ScheduleOptions, validate } from '@sluice/schedule';
import { dialects } from '@sluice/schedule/internal/dialects';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unixCrons } from '../support/arbitraries/schedule.ts';
import { fields } from '../support/arbitraries/schedule-fields.ts';

/** The text that the fix of the first error writes. */
function mended(text: string, options: ScheduleOptions = {}): string | undefined {
  const fix = validate(text, options).diagnostics.find(isError)?.fix;
  return fix && applyFix(text, fix);
}

describe('a fix', () => {
  test.each([
    ['0 12 * * 1-5', 'cron(0 12 ? * MON-FRI *)'],
    ['*/5 * * * *', 'cron(*/5 * * * ? *)'],
    ['0 0 12 * * ?', 'cron(0 12 * * ? *)'],
    ['0 0 12 * * MON-FRI', 'cron(0 12 ? * MON-FRI *)'],
    ['@daily', 'cron(0 0 * * ? *)'],
    ['cron(0 12 * * 1-5)', 'cron(0 12 ? * MON-FRI *)'],
    ['CRON(0 12 * * ? *)', 'cron(0 12 * * ? *)'],
    ['Cron(0 12 * * 1-5)', 'cron(0 12 ? * MON-FRI *)'],
    ['cron 0 12 * * ? *', 'cron(0 12 * * ? *)'],
    ['rate 5 minutes', 'rate(5 minutes)'],
    ['every 5 minutes', 'rate(5 minutes)'],
    ['every day', 'rate(1 day)'],
    ['every 2 weeks', 'rate(14 days)'],
    ['hourly', 'rate(1 hour)'],
    ['rate(5 min)', 'rate(5 minutes)'],
    ['rate(1 week)', 'rate(7 days)'],
    ['rate(1.5 hours)', 'rate(90 minutes)'],
    ['rate(60 seconds)', 'rate(1 minute)'],
    ['rate(1 month)', 'cron(0 0 1 * ? *)'],
    ['rate("5 minutes")', 'rate(5 minutes)'],
    ['2026-11-20T13:00:00Z', 'at(2026-11-20T13:00:00)'],
    ['at 2026-11-20 13:00', 'at(2026-11-20T13:00:00)'],
    ['cron(0 12 * * ? *);', 'cron(0 12 * * ? *)'],
    ['cron(0 0 L-0 * ? *)', 'cron(0 0 L * ? *)'],
    ['rate(10 seconds)', undefined],
    ['rate(-5 minutes)', undefined],
    ['0 9 1 * MON', undefined],
    ['cron[0 12 * * ? *]', undefined],
    ['every', undefined],
  ])('of %s', (text, wanted) => {
    expect(mended(text)).toBe(wanted);
    if (wanted !== undefined) expect(validate(wanted).ok).toBe(true);
  });

  test.each<[Profile, string, string | undefined]>([
    ['rule', '0 9 * * 1-5', 'cron(0 9 ? * MON-FRI *)'],
    ['rule', 'at 2026-11-20 13:00', undefined],
    ['auto-scaling', 'cron(0 9 ? * 2-6 *)', '0 9 * * MON-FRI'],
    ['auto-scaling', '0 22-4 * * *', '0 22-23,0-4 * * *'],
    ['auto-scaling', '0 9 * * FRI-MON', '0 9 * * FRI-SAT,SUN-MON'],
    ['auto-scaling', '0 9 * NOV-JAN *', '0 9 * NOV-DEC,JAN *'],
    ['auto-scaling', '0 9 * 12-2 *', '0 9 * 12,1-2 *'],
    ['mute-rule', 'cron(0 2 ? * SUN *)', 'cron(0 2 * * SUN)'],
    ['mute-rule', '0 2 * * SUN', 'cron(0 2 * * SUN)'],
    ['mute-rule', 'cron(*/15 2 * * *)', 'cron(0,15,30,45 2 * * *)'],
    ['mute-rule', '2026-11-20 13:00', 'at(2026-11-20T13:00)'],
    ['deployment-window', '0 * 9-17 ? * MON-FRI', '* * 9-17 ? * MON-FRI'],
    ['secrets-manager', 'rate(1 week)', 'rate(7 days)'],
  ])('for %s of %s', (profile, text, wanted) => {
    expect(mended(text, { profile })).toBe(wanted);
    if (wanted !== undefined) expect(validate(wanted, { profile }).ok).toBe(true);
  });

  const profiles = fc.constantFrom(...(Object.keys(dialects) as Profile[]));
  const wrapped = fields.map((body) => `cron(${body})`);
  const cut = fc
    .tuple(wrapped, fc.integer({ min: 0, max: 40 }), fc.constantFrom('', ' ', ',', '?', '*', '1'))
    .map(([text, at, put]) => text.slice(0, at) + put + text.slice(at + 1));
  const texts = fc.oneof(fields, wrapped, unixCrons, cut);

  test('of the only error mends the text', () => {
    fc.assert(
      fc.property(texts, profiles, (text, profile) => {
        const { diagnostics } = validate(text, { profile });
        const errors = diagnostics.filter(isError);
        const fixes = errors.length === 1 ? errors : errors.length === 0 ? diagnostics : [];
        for (const { code, fix } of fixes) {
          if (fix === undefined) continue;
          const after = applyFix(text, fix);
          const left = validate(after, { profile }).diagnostics.filter(isError);
          expect({ text, profile, code, after, left }).toMatchObject({ left: [] });
        }
      }),
      { numRuns: Number(process.env['SLUICE_RUNS'] ?? 2000) },
    );
  });
});
