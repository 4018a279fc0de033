import { describe, expect, test } from 'vitest';
import { call } from '../support/call.ts';

const next = (...argv: string[]) => call(['next', ...argv]);
const after = ['--after', '2026-01-15T10:00:00Z'];

describe('next', () => {
  test('prints the next runs, one a line', async () => {
    const { code, out, err } = await next('cron(0 12 * * ? *)', ...after, '--count', '2');
    expect({ code, out, err }).toEqual({
      code: 0,
      out: '2026-01-15T12:00:00Z\n2026-01-16T12:00:00Z\n',
      err: '',
    });
  });

  test('reads the clock where no time is given', async () => {
    const { code, out } = await next('cron(* * * * ? *)', '--count', '1');
    expect(code).toBe(0);
    expect(Date.parse(out.trim()) - Date.now()).toBeLessThan(120_000);
  });

  test('goes by the clocks of a zone', async () => {
    const { out } = await next(
      'cron(0 9 * * ? *)',
      ...after,
      '--count',
      '1',
      '--timezone',
      'Asia/Tokyo',
    );
    expect(out).toBe('2026-01-16T00:00:00Z\n');
  });

  test('counts a rate from its anchor', async () => {
    const { out } = await next(
      'rate(6 hours)',
      ...after,
      '--anchor',
      '2026-01-01T01:00:00Z',
      '--count',
      '1',
    );
    expect(out).toBe('2026-01-15T13:00:00Z\n');
  });

  test('stays between a start and an end, from which a rate counts', async () => {
    const bounds = ['--start', '2026-01-20T00:00:00Z', '--end', '2026-01-20T12:00:00Z'];
    const { out } = await next('rate(6 hours)', ...after, ...bounds);
    expect(out).toBe('2026-01-20T00:00:00Z\n2026-01-20T06:00:00Z\n2026-01-20T12:00:00Z\n');
  });

  test('prints a flexible window as an interval', async () => {
    const flags = ['--count', '1', '--window', '15'];
    const { out } = await next('cron(0 12 * * ? *)', ...after, ...flags);
    expect(out).toBe('2026-01-15T12:00:00Z/2026-01-15T12:15:00Z\n');
    expect((await next('rate(1 day)', '--window', '0')).code).toBe(2);
    expect((await next('rate(1 day)', '--window', '5', '--profile', 'rule')).code).toBe(2);
  });

  test('says which run the clocks will skip', async () => {
    const flags = ['--count', '1', '--timezone', 'America/New_York'];
    const { code, err } = await next('cron(30 2 * * ? *)', ...after, ...flags);
    expect(code).toBe(0);
    expect(err).toContain('02:30 on 2026-03-08 is skipped');
  });

  test('as JSON gives the outcome', async () => {
    const { out } = await next('at(2026-02-01T00:00:00)', ...after, '--json');
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      value: { next: ['2026-02-01T00:00:00Z'], exhausted: true },
    });
  });

  test('says where nothing comes any more', async () => {
    const { code, out, err } = await next('at(2020-01-01T00:00:00)', ...after);
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: 'it does not run again\n' });
  });

  test('refuses what is wrong, with 2', async () => {
    const refused = await next('cron(0 12 * * * *)', ...after);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('error[SC3002]');
    expect((await next('rate(1 day)', '--after', 'noon')).err).toContain('SC5002');
    expect((await next('rate(1 day)', '--count', '0')).code).toBe(2);
    expect((await next('rate(1 minutes)', '-o', 'profile=rule')).code).toBe(2);
  });
});
