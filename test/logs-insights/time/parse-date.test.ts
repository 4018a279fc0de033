import { parseDateBy } from '@sluice/logs-insights/internal/time/parse-date';
import { utc, zoneOf } from '@sluice/logs-insights/internal/time/zone';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const read = (text: string, pattern: string) => {
  const instant = parseDateBy(text, pattern, utc);
  return instant === null ? null : new Date(instant).toISOString();
};

// What Java's `DateTimeFormatter.ofPattern` reads, strictly, in English.
test.each([
  ['2024-01-31', 'yyyy-MM-dd', '2024-01-31T00:00:00.000Z'],
  ['2024-1-3 4:05', 'y-M-d H:mm', '2024-01-03T04:05:00.000Z'],
  ['20240131101736', 'yyyyMMddHHmmss', '2024-01-31T10:17:36.000Z'],
  ['20240131101736789', 'yyyyMMddHHmmssSSS', '2024-01-31T10:17:36.789Z'],
  ['24/1/31', 'yy/M/d', '2024-01-31T00:00:00.000Z'],
  ['31 January 2024', 'd MMMM yyyy', '2024-01-31T00:00:00.000Z'],
  ['Wed, 31 Jan 2024 10:17:36 GMT', 'E, d MMM yyyy HH:mm:ss z', '2024-01-31T10:17:36.000Z'],
  ['Wednesday 31 01 2024', 'EEEE dd MM uuuu', '2024-01-31T00:00:00.000Z'],
  ['2024-01-31T10:17:36.123456Z', "yyyy-MM-dd'T'HH:mm:ss.SSSSSSX", '2024-01-31T10:17:36.123Z'],
  ['2024-01-31 10:17:36,7', 'yyyy-MM-dd HH:mm:ss,S', '2024-01-31T10:17:36.700Z'],
  ['01/31/2024 12:05 AM', 'MM/dd/yyyy hh:mm a', '2024-01-31T00:05:00.000Z'],
  ['01/31/2024 12:05 PM', 'MM/dd/yyyy hh:mm a', '2024-01-31T12:05:00.000Z'],
  ['01/31/2024 11:05 PM', 'MM/dd/yyyy KK:mm a', '2024-01-31T23:05:00.000Z'],
  ['2024 24', 'yyyy kk', '2024-01-01T00:00:00.000Z'],
  ['2024 0', 'yyyy k', '2024-01-01T00:00:00.000Z'],
  ['2024-01-31 24:00', 'yyyy-MM-dd HH:mm', '2024-02-01T00:00:00.000Z'],
  ['2024 11 AM', 'yyyy HH a', '2024-01-01T11:00:00.000Z'],
  ['0000-01-01 BC', 'uuuu-MM-dd G', '0000-01-01T00:00:00.000Z'],
  ['2024-02-29 060', 'yyyy-MM-dd DDD', '2024-02-29T00:00:00.000Z'],
  ['2024-366', 'yyyy-DDD', '2024-12-31T00:00:00.000Z'],
  ['44 BC', 'y G', '-000043-01-01T00:00:00.000Z'],
  ['2023-02-31', 'yyyy-MM-dd', '2023-02-28T00:00:00.000Z'],
  ['+12024-01-01', 'yyyy-MM-dd', '+012024-01-01T00:00:00.000Z'],
  ["it's 2024", "'it''s' yyyy", '2024-01-01T00:00:00.000Z'],
  ["'2024", "''yyyy", '2024-01-01T00:00:00.000Z'],
  ['2024-01-31', 'yyyy-MM-dd[ HH:mm[:ss]]', '2024-01-31T00:00:00.000Z'],
  ['2024-01-31 10:17', 'yyyy-MM-dd[ HH:mm[:ss]]', '2024-01-31T10:17:00.000Z'],
  ['2024-01-31 10:17:36', 'yyyy-MM-dd[ HH:mm[:ss', '2024-01-31T10:17:36.000Z'],
  ['2024 Jan', 'yyyy LLL', '2024-01-01T00:00:00.000Z'],
  ['2024 45', 'yyyy D', '2024-02-14T00:00:00.000Z'],
  ['2024 EST', 'yyyy z', '2024-01-01T05:00:00.000Z'],
  ['2024 Europe/Berlin', 'yyyy VV', '2023-12-31T23:00:00.000Z'],
] as const)('%s read by %s is %s', (text, pattern, result) => {
  expect(read(text, pattern)).toBe(result);
});

test.each([
  ['Z', 'X', 0],
  ['+05', 'X', 5],
  ['+0530', 'XX', 5.5],
  ['-05:30', 'XXX', -5.5],
  ['+05:30:00', 'XXXXX', 5.5],
  ['+00', 'x', 0],
  ['-0800', 'xx', -8],
  ['+01:00', 'xxx', 1],
  ['+0100', 'Z', 1],
  ['GMT+01:00', 'ZZZZ', 1],
  ['+01:00', 'ZZZZZ', 1],
  ['GMT-8', 'O', -8],
  ['GMT', 'O', 0],
  ['GMT', 'OOOO', 0],
  ['+02:00', 'VV', 2],
] as const)('the offset %s read by %s is %d hours', (text, pattern, hours) => {
  const instant = parseDateBy(`2024 ${text}`, `yyyy ${pattern}`, zoneOf('Asia/Tokyo')!);
  expect(instant).toBe(Date.UTC(2024, 0, 1) - hours * 3_600_000);
});

describe('there is no instant', () => {
  test.each([
    ['of a month or day that there is not', '2024-13-01', 'yyyy-MM-dd'],
    ['of day 0', '2024-01-00', 'yyyy-MM-dd'],
    ['of an hour that there is not', '2024 25', 'yyyy HH'],
    ['of a minute after the end of the day', '2024 24:01', 'yyyy HH:mm'],
    ['of an hour of the other half', '2024 11 PM', 'yyyy HH a'],
    ['of year 0 of an era', '0000', 'yyyy'],
    ['of a day of another month', '2024-060 Jan', 'yyyy-DDD MMM'],
    ['of an era that the year is not in', '2024 BC', 'uuuu G'],
    ['of a minute that there is not', '2024 60', 'yyyy mm'],
    ['of a second that there is not', '2024 60', 'yyyy ss'],
    ['of hour 25', '2024 25', 'yyyy kk'],
    ['of hour 13 of a half', '2024 13 AM', 'yyyy hh a'],
    ['of hour 12 of a half from 0', '2024 12 AM', 'yyyy KK a'],
    ['of half a day without a half', '2024 10', 'yyyy hh'],
    ['of a day that the year has not', '2023-366', 'yyyy-DDD'],
    ['without a year', '10:17', 'HH:mm'],
    ['on another day of the week', 'Mon 2024-01-31', 'E yyyy-MM-dd'],
    ['where a field is given twice', '2024 2025', 'yyyy yyyy'],
    ['where text is left', '2024-01-31x', 'yyyy-MM-dd'],
    ['where text is missing', '2024-01', 'yyyy-MM-dd'],
    ['where letters are of the other case', '31 jan 2024', 'd MMM yyyy'],
    ['where a year has too few digits', '24-01-31', 'yyyy-MM-dd'],
    ['where a long year has no sign', '12024-01-01', 'yyyy-MM-dd'],
    ['where a short year has one', '+2024', 'yyyy'],
    ['where a number has a plus', '2024-+1', 'yyyy-M'],
    ['where there is no zone', '2024 Nowhere', 'yyyy VV'],
    ['where there is no name of a zone', '2024 -', 'yyyy VV'],
    ['where the offset is of another shape', '2024 +01:00', 'yyyy XX'],
    ['where the offset is too great', '2024 +1900', 'yyyy XX'],
    ['beyond the calendar', '+300000', 'yyyy'],
    ['by a letter that says no date', '2024', 'Y'],
    ['by a letter that means nothing', '2024T', 'yyyyT'],
    ['by too many letters', '2024', 'yyyy[MMMMM]'],
    ['by too many letters of a number', '2024-001', 'yyyy-ddd'],
    ['by too many letters of a day', '2024', 'yyyy[EEEEE]'],
    ['by a reserved character', '2024', 'yyyy[#]'],
    ['by a quote that is never closed', "2024'", "yyyy'"],
    ['by a bracket that was never opened', '2024', 'yyyy]'],
    ['by brackets too deep', '2024', `yyyy${'['.repeat(20)}`],
    ...['GGGG', 'aa', 'OO', 'V', 'zzzz', 'DDDD', 'SSSSSSSSSS', 'XXXXXX', 'y'.repeat(20), 'HHH'].map(
      (letters) => [`by too many letters: ${letters}`, '2024', `yyyy[${letters}]`] as const,
    ),
  ] as const)('%s', (_, text, pattern) => {
    expect(read(text, pattern)).toBeNull();
  });
});

test('text without an offset is in the zone given', () => {
  const zone = zoneOf('America/New_York')!;
  expect(parseDateBy('2024-07-01', 'yyyy-MM-dd', zone)).toBe(Date.UTC(2024, 6, 1, 4));
});

test('what is written is read back', () => {
  const instants = fc.integer({ min: Date.UTC(1, 0, 1), max: Date.UTC(9999, 0, 1) });
  fc.assert(
    fc.property(instants, (instant) => {
      const text = new Date(instant).toISOString();
      expect(parseDateBy(text, "yyyy-MM-dd'T'HH:mm:ss.SSSX", utc)).toBe(instant);
    }),
  );
});

test('nothing that is given throws', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string({ unit: fc.constantFrom(..."yMdHmsSaEXzV[]'- :T0129") }),
      (text, pattern) => {
        parseDateBy(text, pattern, utc);
        parseDateBy(pattern, pattern, utc);
      },
    ),
  );
});
