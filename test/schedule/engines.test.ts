import { compile, evaluate, parse, type Schedule, type ScheduleOptions } from '@sluice/schedule';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crons, instants, unixCrons, zones } from '../support/arbitraries/schedule.ts';

const numRuns = Number(process.env['SLUICE_RUNS'] ?? 500);
const day = 86_400_000;

/** Mostly short, so that many are tried; now and then as long as the reference goes. */
const spans = fc.oneof(
  { weight: 60, arbitrary: fc.integer({ min: 1, max: 6 }) },
  { weight: 10, arbitrary: fc.integer({ min: 7, max: 60 }) },
  { weight: 1, arbitrary: fc.constant(800) },
);

function compiled(text: string, options: ScheduleOptions): Schedule {
  const outcome = compile(text, options);
  if (!outcome.ok) throw new Error(`${text}: ${JSON.stringify(outcome.diagnostics)}`);
  return outcome.value;
}

function walked(
  text: string,
  from: number,
  to: number,
  options: ScheduleOptions,
): readonly number[] {
  const parsed = parse(text, options);
  const outcome = parsed.ok ? evaluate(parsed.value, { from, to }, options) : parsed;
  if (!outcome.ok) throw new Error(`${text}: ${JSON.stringify(outcome.diagnostics)}`);
  return outcome.value as readonly number[];
}

function agree(text: string, from: number, days: number, options: ScheduleOptions): number {
  const to = from + days * day;
  const wanted = walked(text, from, to, options);
  const schedule = compiled(text, options);
  const place = { text, from, to, ...options };
  expect({ place, runs: schedule.between(from, to, 2_000_000) }).toEqual({ place, runs: wanted });
  expect({ place, count: schedule.count(from, to) }).toEqual({ place, count: wanted.length });
  const first = schedule.next(from - 1);
  if (wanted.length > 0) expect({ place, first }).toEqual({ place, first: wanted[0] });
  else expect(first ?? to).toBeGreaterThanOrEqual(to);
  const last = schedule.previous(to);
  if (wanted.length > 0) expect({ place, last }).toEqual({ place, last: wanted.at(-1) });
  else expect(last ?? 0).toBeLessThan(from);
  for (const run of wanted.slice(0, 20)) {
    expect(schedule.previous(run + 1)).toBe(run);
    expect(schedule.test(run + 59_999)).toBe(true);
  }
  return wanted.length;
}

test(`runs are those that a walk from minute to minute finds, ${numRuns} times`, {
  timeout: 600_000_000,
}, () => {
  let runs = 0;
  fc.assert(
    fc.property(crons, zones, instants, spans, (text, timezone, from, days) => {
      runs += Math.min(agree(text, from, days, { timezone }), 1);
    }),
    { numRuns },
  );
  expect(runs / numRuns).toBeGreaterThan(0.2);
});

test('so they are where Unix rules hold', () => {
  fc.assert(
    fc.property(unixCrons, zones, instants, (text, timezone, from) => {
      agree(text, from, 20, { timezone, profile: 'auto-scaling' });
    }),
    { numRuns: Math.ceil(numRuns / 5) },
  );
});

test('so they are where both passes of a repeated hour run, and where runs are put off', () => {
  const settings = fc.record({
    fold: fc.constantFrom('first' as const, 'both' as const),
    offset: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(crons, zones, instants, settings, (text, timezone, from, setting) => {
      agree(text, from, 20, { timezone, profile: 'ssm', ...setting });
    }),
    { numRuns: Math.ceil(numRuns / 2) },
  );
});

test('the reference as a program answers alike, where it is asked for', () => {
  fc.assert(
    fc.property(crons, instants, (text, from) => {
      const [fast, slow] = [compiled(text, {}), compiled(text, { engine: 'reference' })];
      const narrow = (run: number | undefined) =>
        run !== undefined && Math.abs(run - from) < 60 * day ? run : undefined;
      if (narrow(fast.next(from)) !== undefined) expect(slow.next(from)).toBe(fast.next(from));
      if (narrow(fast.previous(from)) !== undefined) {
        expect(slow.previous(from)).toBe(fast.previous(from));
      }
      expect(slow.count(from, from + day)).toBe(fast.count(from, from + day));
    }),
    { numRuns: Math.ceil(numRuns / 10) },
  );
});
