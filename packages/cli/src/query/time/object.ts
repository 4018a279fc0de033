import { instantOf } from '../instant.ts';
import { digitsAt, isDigit } from './digits.ts';
import { isoAt } from './iso.ts';

/** The members of JSON objects that tell their time: the first in this order that is a time. */
export const timeFields = ['@timestamp', 'timestamp', 'time', 'eventTime'] as const;

/**
 * The time of a line that begins with `{`; NaN where it has none. The object is read as far as it
 * can be and no further than needed: `mayHave` says whether a line can hold the field of a number.
 */
// HOT: one call a line of JSON.
export function timeOfObject(
  bytes: Buffer,
  start: number,
  end: number,
  mayHave: (field: number) => boolean,
): number {
  let time = Number.NaN;
  let best: number = timeFields.length;
  let at = afterBlanks(bytes, start + 1, end);
  while (at < end && bytes[at] === quote) {
    const keyEnd = afterString(bytes, at, end);
    const colonAt = afterBlanks(bytes, keyEnd, end);
    if (colonAt >= end || bytes[colonAt] !== colon) break;
    const value = afterBlanks(bytes, colonAt + 1, end);
    const field = fieldAt(bytes, at + 1, keyEnd - 1);
    const isoEnd = field < best ? afterIso(bytes, value, end) : 0;
    const valueEnd = isoEnd > 0 ? isoEnd : afterValue(bytes, value, end);
    if (valueEnd > end) break;
    const found = field < best ? timeOfValue(bytes, value, valueEnd, isoEnd > 0) : Number.NaN;
    if (!Number.isNaN(found)) {
      time = found;
      best = field;
      if (isSettled(best, mayHave)) break;
    }
    const next = afterBlanks(bytes, valueEnd, end);
    if (next >= end || bytes[next] !== comma) break;
    at = afterBlanks(bytes, next + 1, end);
  }
  return time;
}

/** Whether no better field can follow. */
function isSettled(best: number, mayHave: (field: number) => boolean): boolean {
  for (let field = 0; field < best; field++) if (mayHave(field)) return false;
  return true;
}

/** Which of the fields the key is; their count where it is none of them. */
function fieldAt(bytes: Buffer, from: number, to: number): number {
  for (let field = 0; field < names.length; field++) {
    const name = names[field]!;
    if (name.length !== to - from || bytes[from] !== name[0]) continue;
    let i = 1;
    while (i < name.length && bytes[from + i] === name[i]) i += 1;
    if (i === name.length) return field;
  }
  return names.length;
}

const names = timeFields.map((name) => Buffer.from(name));

function afterBlanks(bytes: Buffer, from: number, end: number): number {
  let at = from;
  while (at < end && (bytes[at] === space || bytes[at] === tab)) at += 1;
  return at;
}

/** Behind a string that begins at `from`; behind the end where it does not end. */
function afterString(bytes: Buffer, from: number, end: number): number {
  for (let at = from + 1; at < end; at++) {
    const byte = bytes[at];
    if (byte === quote) return at + 1;
    if (byte === backslash) at += 1;
  }
  return end + 1;
}

// PERF: most times are written so, and need not be searched for their end.
/** Behind `"2026-11-21T10:00:00.123Z"`, with milliseconds or without; 0 where there is none. */
function afterIso(bytes: Buffer, from: number, end: number): number {
  // No string that ends before has another text with these marks behind it.
  const isMarked =
    bytes[from] === quote &&
    bytes[from + 5] === dash &&
    bytes[from + 8] === dash &&
    bytes[from + 14] === colon &&
    bytes[from + 17] === colon;
  if (!isMarked) return 0;
  const isFine = bytes[from + 20] === point && digitsAt(bytes, from + 21, 3) >= 0;
  const close = from + (isFine ? 25 : 21);
  return close < end && bytes[close] === quote && bytes[close - 1] === letterZ ? close + 1 : 0;
}

/** Behind a value of any kind; behind the end where it does not end. */
function afterValue(bytes: Buffer, from: number, end: number): number {
  const first = bytes[from];
  if (first === quote) return afterString(bytes, from, end);
  if (first === openBrace || first === openBracket) return afterContainer(bytes, from, end);
  let at = from;
  while (at < end && !isEnd(bytes[at]!)) at += 1;
  return at < end ? at : end + 1;
}

function afterContainer(bytes: Buffer, from: number, end: number): number {
  let depth = 0;
  for (let at = from; at < end; ) {
    const byte = bytes[at];
    if (byte === quote) {
      at = afterString(bytes, at, end);
      continue;
    }
    at += 1;
    if (byte === openBrace || byte === openBracket) depth += 1;
    else if (byte === closeBrace || byte === closeBracket) depth -= 1;
    if (depth === 0) return at;
  }
  return end + 1;
}

const isEnd = (byte: number) =>
  byte === comma || byte === closeBrace || byte === space || byte === tab;

/** As `instantOf` takes it. */
function timeOfValue(bytes: Buffer, from: number, to: number, isIso: boolean): number {
  if (isIso) return isoAt(bytes, from + 1, to - 1);
  if (bytes[from] === quote) {
    if (hasEscape(bytes, from, to)) return timeOf(parsed(bytes.toString('utf8', from, to)));
    const time = isoAt(bytes, from + 1, to - 1);
    if (!Number.isNaN(time) || !isDigit(bytes[from + 1])) return time;
    return timeOf(bytes.toString('latin1', from + 1, to - 1));
  }
  if (!isDigit(bytes[from])) return Number.NaN;
  const digits = to - from < 16 && bytes[from] !== zero ? digitsAt(bytes, from, to - from) : -1;
  return timeOf(digits >= 0 ? digits : parsed(bytes.toString('latin1', from, to)));
}

const timeOf = (value: unknown): number => instantOf(value) ?? Number.NaN;

function hasEscape(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] === backslash) return true;
  return false;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const zero = 0x30;
const dash = 0x2d;
const point = 0x2e;
const letterZ = 0x5a;
const quote = 0x22;
const backslash = 0x5c;
const colon = 0x3a;
const comma = 0x2c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const space = 0x20;
const tab = 0x09;
