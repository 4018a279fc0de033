import { instantAtStart } from '../instant.ts';
import { digitsAt, isDigit } from './digits.ts';

/**
 * `instantAtStart` of the text that stands in `bytes` from `at` to before `end`; NaN where there is
 * no time.
 */
// HOT: one call a line. Only UTC times that every calendar has are read here.
export function isoAt(bytes: Buffer, at: number, end: number): number {
  const from = bytes[at] === openBracket ? at + 1 : at;
  if (end - from < 10 || bytes[from + 4] !== dash || bytes[from + 7] !== dash) return Number.NaN;
  const year = digitsAt(bytes, from, 4);
  const month = digitsAt(bytes, from + 5, 2);
  const day = digitsAt(bytes, from + 8, 2);
  const divider = bytes[from + 10];
  const isPlain = end - from >= 19 && (divider === letterT || divider === space);
  if (!isPlain || year < 0 || month < 1 || month > 12 || day < 1 || day > 28) {
    return slowly(bytes, at, end);
  }
  const clock = clockAt(bytes, from + 11);
  let next = from + 19;
  let milliseconds = 0;
  if (next < end && (bytes[next] === point || bytes[next] === comma)) {
    milliseconds = digitsAt(bytes, next + 1, 3);
    next += 4;
    if (milliseconds < 0 || next > end) return slowly(bytes, at, end);
  }
  if (clock < 0 || !isUtc(bytes[next], next < end)) return slowly(bytes, at, end);
  return daysOf(year, month, day) * dayLength + clock + milliseconds;
}

/** Milliseconds of `hh:mm:ss`; negative where none stands there. */
function clockAt(bytes: Uint8Array, at: number): number {
  const hour = digitsAt(bytes, at, 2);
  const minute = digitsAt(bytes, at + 3, 2);
  const second = digitsAt(bytes, at + 6, 2);
  const isWritten = bytes[at + 2] === colon && bytes[at + 5] === colon;
  if (!isWritten || hour < 0 || minute < 0 || second < 0) return -1;
  if (hour > 23 || minute > 59 || second > 59) return -1;
  return ((hour * 60 + minute) * 60 + second) * 1000;
}

/** Whether no other zone, and no further digit, can follow. */
const isUtc = (byte: number | undefined, isInside: boolean): boolean =>
  !isInside ||
  byte === letterZ ||
  !(byte === space || byte === plus || byte === dash || byte === lowerZ || isDigit(byte));

/** Days since 1970-01-01, of the proleptic Gregorian calendar. */
export function daysOf(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

const slowly = (bytes: Buffer, at: number, end: number): number =>
  instantAtStart(bytes.toString('latin1', at, Math.min(end, at + longest))) ?? Number.NaN;

/** No ISO 8601 time that is read is longer. */
const longest = 48;

export const dayLength = 86_400_000;

const openBracket = 0x5b;
const dash = 0x2d;
const colon = 0x3a;
const point = 0x2e;
const comma = 0x2c;
const plus = 0x2b;
const space = 0x20;
const letterT = 0x54;
const letterZ = 0x5a;
const lowerZ = 0x7a;
