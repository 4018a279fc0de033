import { fixedZone, instantAt, utc, zoneOf } from '@sluice/logs-insights/internal/time/zone';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const hour = 3_600_000;
const at = (text: string) => Date.parse(`${text}Z`);
const newYork = zoneOf('America/New_York')!;

describe('a zone', () => {
  test.each([
    ['UTC', 0],
    ['z', 0],
    ['GMT', 0],
    ['+02:00', 2],
    ['-0530', -5.5],
    ['UTC+3', 3],
    ['Asia/Kolkata', 5.5],
    ['America/New_York', -5],
  ] as const)('%s is %d hours ahead in January', (name, hours) => {
    expect(zoneOf(name)!.offsetAt(at('2024-01-31T00:00:00'))).toBe(hours * hour);
  });

  test.each(['', 'Nowhere', '+19:00', '+01:60', '__proto__', '1', 'UTC+', '../etc'])(
    '%j is none',
    (name) => {
      expect(zoneOf(name)).toBeUndefined();
    },
  );

  test('has summer where it is summer', () => {
    expect(newYork.offsetAt(at('2024-07-01T00:00:00'))).toBe(-4 * hour);
    expect(newYork.nameAt(at('2024-07-01T00:00:00'))).toBe('EDT');
    expect(newYork.nameAt(at('2024-01-01T00:00:00'))).toBe('EST');
  });

  test('has names of its own where it is an offset', () => {
    expect(utc.nameAt(0)).toBe('UTC');
    expect(zoneOf('-5')!.nameAt(0)).toBe('-05:00');
    expect(fixedZone('+', 18, 1)).toBeUndefined();
  });

  test('is kept, as long as there are not too many', () => {
    expect(zoneOf('America/New_York')).toBe(newYork);
    for (const name of Intl.supportedValuesOf('timeZone').slice(0, 70)) zoneOf(name);
    expect(zoneOf('America/New_York')!.offsetAt(0)).toBe(-5 * hour);
  });

  test('is asked about years long ago and beyond all calendars', () => {
    expect(Number.isFinite(newYork.offsetAt(at('0001-01-01T00:00:00')))).toBe(true);
    expect(Number.isFinite(newYork.offsetAt(Date.UTC(-50, 0, 1)))).toBe(true);
    expect(newYork.offsetAt(9e15)).toBe(0);
  });
});

describe('what clocks show', () => {
  test('is the earlier of two instants', () => {
    expect(instantAt(at('2024-11-03T01:30:00'), newYork)).toBe(at('2024-11-03T05:30:00'));
  });

  test('is moved on where it is skipped', () => {
    expect(instantAt(at('2024-03-10T02:30:00'), newYork)).toBe(at('2024-03-10T07:30:00'));
  });

  test('leads back to the instant, but for the second of two', () => {
    const instants = fc.integer({ min: at('1971-01-01T00:00:00'), max: at('2037-01-01T00:00:00') });
    const names = fc.constantFrom('America/New_York', 'Europe/Berlin', 'Asia/Kolkata', '+13:00');
    fc.assert(
      fc.property(instants, names, (instant, name) => {
        const zone = zoneOf(name)!;
        const found = instantAt(instant + zone.offsetAt(instant), zone);
        expect([0, hour]).toContain(instant - found);
      }),
    );
  });
});
