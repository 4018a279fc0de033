import { strftime } from '@sluice/logs-insights/internal/time/strftime';
import { utc, zoneOf } from '@sluice/logs-insights/internal/time/zone';
import { describe, expect, test } from 'vitest';

const instant = Date.parse('2024-02-05T09:07:03.045Z');
const write = (pattern: string, at = instant) => strftime(at, pattern, utc);

// What C's strftime writes in the C locale.
test.each([
  ['%Y-%m-%d %H:%M:%S', '2024-02-05 09:07:03'],
  ['%y %C %G %g', '24 20 2024 24'],
  ['%a %A %b %B %h', 'Mon Monday Feb February Feb'],
  ['%e|%k|%l|%I', ' 5| 9| 9|09'],
  ['%j %U %W %V %u %w', '036 05 06 06 1 1'],
  ['%p %P', 'AM am'],
  ['%L %f %N', '045 045000 045000000'],
  ['%s %z %:z %Z', '1707124023 +0000 +00:00 UTC'],
  ['%D %x %F %T %X %R', '02/05/24 02/05/24 2024-02-05 09:07:03 09:07:03 09:07'],
  ['%r | %c', '09:07:03 AM | Mon Feb  5 09:07:03 2024'],
  ['%n%t%%', '\n\t%'],
  ['%-d %-m %_m %0e %^a %-H', '5 2  2 05 MON 9'],
  ['%Q %:a 100% %', '%Q %:a 100% %'],
  ['', ''],
] as const)('%j writes %j', (pattern, result) => {
  expect(write(pattern)).toBe(result);
});

describe('weeks', () => {
  test.each([
    ['2021-01-01T00:00:00Z', '00 00 53 2020'],
    ['2023-01-01T00:00:00Z', '01 00 52 2022'],
    ['2024-12-30T00:00:00Z', '52 53 01 2025'],
  ] as const)('of %s are counted as the year begins', (text, result) => {
    expect(write('%U %W %V %G', Date.parse(text))).toBe(result);
  });
});

test('hours of the afternoon and midnight are those of a clock', () => {
  expect(write('%I %p', Date.parse('2024-02-05T00:00:00Z'))).toBe('12 AM');
  expect(write('%I %p', Date.parse('2024-02-05T15:00:00Z'))).toBe('03 PM');
});

test('a zone moves the clock', () => {
  const zone = zoneOf('America/St_Johns')!;
  expect(strftime(instant, '%F %T %z %:z', zone)).toBe('2024-02-05 05:37:03 -0330 -03:30');
});

test('years before the first are written with a minus', () => {
  expect(write('%Y %y', Date.UTC(-5, 0, 1))).toBe('-0005 95');
});
