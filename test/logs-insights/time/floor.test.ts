import { ceilInstant, floorInstant } from '@sluice/logs-insights/internal/time/floor';
import { capped } from '@sluice/logs-insights/internal/time/period';
import type { Period } from '@sluice/logs-insights/internal/value/value';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const period = (count: number, unit: Period['unit']): Period => ({ kind: 'period', count, unit });
const at = (text: string) => Date.parse(`${text}Z`);
const shown = (instant: number | null) =>
  instant === null ? null : new Date(instant).toISOString().slice(0, 19);

const units: readonly Period['unit'][] = [
  'millisecond',
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
];
const periods = fc
  .tuple(fc.integer({ min: 1, max: 2000 }), fc.constantFrom(...units))
  .map(([count, unit]) => period(count, unit));
const instants = fc.integer({ min: at('1900-01-01T00:00:00'), max: at('2200-01-01T00:00:00') });

describe('a boundary', () => {
  test.each([
    ['2024-01-31T10:17:36', 5, 'minute', '2024-01-31T10:15:00'],
    ['2024-01-31T10:17:36', 7, 'minute', '2024-01-31T10:14:00'],
    ['2024-01-31T10:17:36', 2, 'day', '2024-01-30T00:00:00'],
    ['2024-01-31T10:17:36', 1, 'week', '2024-01-29T00:00:00'],
    ['2024-01-28T23:59:59', 1, 'week', '2024-01-22T00:00:00'],
    ['2024-01-31T10:17:36', 1, 'month', '2024-01-01T00:00:00'],
    ['2024-06-30T10:17:36', 1, 'quarter', '2024-04-01T00:00:00'],
    ['2024-06-30T10:17:36', 1, 'year', '2024-01-01T00:00:00'],
    ['2026-06-30T10:17:36', 10, 'year', '2020-01-01T00:00:00'],
    ['1969-12-31T23:59:59', 1, 'month', '1969-12-01T00:00:00'],
    ['1969-12-31T23:59:59', 1, 'week', '1969-12-29T00:00:00'],
    ['1969-12-31T23:59:59', 1, 'hour', '1969-12-31T23:00:00'],
  ] as const)('before %s, every %d %s, is %s', (text, count, unit, result) => {
    expect(shown(floorInstant(at(text), period(count, unit)))).toBe(result);
  });

  test('after the last day of a month is the first of the next', () => {
    expect(shown(ceilInstant(at('2024-01-31T00:00:00'), period(1, 'month')))).toBe(
      '2024-02-01T00:00:00',
    );
    expect(shown(ceilInstant(at('2024-12-02T00:00:00'), period(1, 'quarter')))).toBe(
      '2025-01-01T00:00:00',
    );
  });

  test('is where it was when looked for again', () => {
    fc.assert(
      fc.property(instants, periods, (instant, each) => {
        const floor = floorInstant(instant, each)!;
        const ceil = ceilInstant(instant, each)!;
        expect(floorInstant(floor, each)).toBe(floor);
        expect(ceilInstant(ceil, each)).toBe(ceil);
        expect(ceilInstant(floor, each)).toBe(floor);
      }),
    );
  });

  test('lies on its side of the instant, with none between', () => {
    fc.assert(
      fc.property(instants, periods, (instant, each) => {
        const [floor, ceil] = [floorInstant(instant, each)!, ceilInstant(instant, each)!];
        expect(floor).toBeLessThanOrEqual(instant);
        expect(ceil).toBeGreaterThanOrEqual(instant);
        if (floor !== instant) expect(ceilInstant(floor + 1, each)).toBe(ceil);
      }),
    );
  });

  test('is never earlier for a later instant', () => {
    fc.assert(
      fc.property(instants, instants, periods, (a, b, each) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)];
        expect(floorInstant(early, each)!).toBeLessThanOrEqual(floorInstant(late, each)!);
        expect(ceilInstant(early, each)!).toBeLessThanOrEqual(ceilInstant(late, each)!);
      }),
    );
  });

  test('there is none for a period of nothing or beyond the calendar', () => {
    expect(floorInstant(0, period(0, 'day'))).toBeNull();
    expect(floorInstant(8.65e15, period(1, 'day'))).toBeNull();
    expect(ceilInstant(8.64e15 - 1, period(1, 'year'))).toBeNull();
    expect(floorInstant(-8.64e15, period(1, 'year'))).toBeNull();
    expect(floorInstant(Number.NaN, period(1, 'day'))).toBeNull();
    expect(floorInstant(0, period(1e300, 'month'))).toBe(0);
  });
});

describe('a unit', () => {
  test.each([
    [300, 'second', 60],
    [60, 'second', 60],
    [90, 'minute', 60],
    [5000, 'millisecond', 1000],
    [48, 'hour', 24],
    [48, 'day', 48],
    [20, 'year', 20],
  ] as const)('of %d %ss counts %d', (count, unit, result) => {
    expect(capped(period(count, unit)).count).toBe(result);
  });

  test('that is capped bins by the cap', () => {
    const instant = at('2024-01-31T10:17:36');
    expect(floorInstant(instant, period(300, 'second'))).toBe(
      floorInstant(instant, period(1, 'minute')),
    );
  });
});
