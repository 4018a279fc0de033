import { instantAtStart } from '../instant.ts';
import { digitsAt, isDigit, twoDigitsAt } from './digits.ts';

/**
 * `instantAtStart` of the text that stands in `bytes` from `at` to before `end`; NaN where there is
 * no time.
 */
// HOT: one call a line. Only UTC times that every calendar has are read here.
export function isoAt(bytes: Buffer, at: number, end: number): number {
  const from = bytes[at] === openBracket ? at + 1 : at;
  if (end - from < 10 || bytes[from + 4] !== dash || bytes[from + 7] !== dash) return Number.NaN;
  const century = twoDigitsAt(bytes, from);
  const year = twoDigitsAt(bytes, from + 2);
  const month = twoDigitsAt(bytes, from + 5);
  const day = twoDigitsAt(bytes, from + 8);
  const divider = bytes[from + 10];
  const isPlain = end - from >= 19 && (divider === letterT || divider === space);
  const isDay = (century | year | month | day) >= 0 && month >= 1 && month <= 12;
  if (!isPlain || !isDay || day < 1 || day > 28) return slowly(bytes, at, end);
  const clock = clockAt(bytes, from + 11);
  let next = from + 19;
  let milliseconds = 0;
  if (next < end && (bytes[next] === point || bytes[next] === comma)) {
    milliseconds = digitsAt(bytes, next + 1, 3);
    next += 4;
    if (milliseconds < 0 || next > end) return slowly(bytes, at, end);
  }
  if (clock < 0 || !isUtc(bytes[next], next < end)) return slowly(bytes, at, end);
  return daysOf(century * 100 + year, month, day) * dayLength + clock + milliseconds;
}

/** Milliseconds of `hh:mm:ss`; negative where none stands there. */
function clockAt(bytes: Uint8Array, at: number): number {
  const hour = twoDigitsAt(bytes, at);
  const minute = twoDigitsAt(bytes, at + 3);
  const second = twoDigitsAt(bytes, at + 6);
  const isWritten = bytes[at + 2] === colon && bytes[at + 5] === colon;
  if (!isWritten || (hour | minute | second) < 0) return -1;
  if (hour > 23 || minute > 59 || second > 59) return -1;
  return ((hour * 60 + minute) * 60 + second) * 1000;
}

/** Whether no other zone, and no further digit, can follow. */
const isUtc = (byte: number | undefined, isInside: boolean): boolean =>
  !isInside ||
  byte === letterZ ||
  !(byte === space || byte === plus || byte === dash || byte === lowerZ || isDigit(byte));

let lastKey = -1;
let lastDays = 0;

/** Days since 1970-01-01. PERF: nearly all lines have the day of the line before. */
export function daysOf(year: number, month: number, day: number): number {
  const key = (year * 16 + month) * 32 + day;
  if (key !== lastKey) {
    lastKey = key;
    // Years of two digits would be taken for those of the twentieth century.
    lastDays = new Date(0).setUTCFullYear(year, month - 1, day) / dayLength;
  }
  return lastDays;
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
