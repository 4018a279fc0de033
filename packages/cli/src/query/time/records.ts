import { digitsAt, isDigit } from './digits.ts';
import { isoAt } from './iso.ts';

/**
 * The `start` of a record of VPC flow logs in their default format, in seconds since 1970: the
 * fourth column from the end, where the line begins with the version, an account and an interface.
 * NaN where the line is none.
 */
// PERF: what lies between is as long as the rest, and says nothing of the time.
export function flowLogTimeIn(bytes: Buffer, start: number, end: number): number {
  if (bytes[start] !== two || bytes[start + 1] !== space) return Number.NaN;
  const account = bytes.indexOf(space, start + 2);
  if (account < 0 || !isInterface(bytes, account + 1)) return Number.NaN;
  if (!endsInStatus(bytes, end)) return Number.NaN;
  let from = end;
  let to = end;
  for (let columns = 0; columns < columnsFromEnd; columns++) {
    to = from;
    do from -= 1;
    while (from > account && bytes[from] !== space);
  }
  return from > account ? secondsIn(bytes, from + 1, to) : Number.NaN;
}

const columnsFromEnd = 4;

/** `OK`, `NODATA` or `SKIPDATA` after a blank. */
function endsInStatus(bytes: Buffer, end: number): boolean {
  if (bytes[end - 1] === letterK) return bytes[end - 2] === letterO && bytes[end - 3] === space;
  return statuses.some((status) => bytes.toString('latin1', end - status.length, end) === status);
}

const statuses = [' NODATA', ' SKIPDATA'];

/** `eni-…`, or `-` where it is not known. */
const isInterface = (bytes: Buffer, from: number): boolean =>
  bytes[from] === minus
    ? bytes[from + 1] === space
    : bytes[from] === letterE && bytes[from + 1] === letterN && bytes[from + 2] === letterI;

/** As many digits as seconds of these centuries have. */
function secondsIn(bytes: Buffer, from: number, to: number): number {
  if (to - from < 9 || to - from > 11) return Number.NaN;
  const seconds = digitsAt(bytes, from, to - from);
  return seconds > 0 ? seconds * 1000 : Number.NaN;
}

/** The second column of a query log of Route 53: `1.0 2026-11-21T10:00:00Z Z123… …`. */
export function queryLogTimeIn(bytes: Buffer, start: number, end: number): number {
  let at = start;
  while (at < end && isDigit(bytes[at])) at += 1;
  if (bytes[at] !== point || at - start > 3) return Number.NaN;
  at += 1;
  const minor = at;
  while (at < end && isDigit(bytes[at])) at += 1;
  if (at === minor || at - minor > 3 || bytes[at] !== space) return Number.NaN;
  return isoAt(bytes, at + 1, end);
}

/** The time of RFC 5424: `<34>1 2026-11-21T10:00:00.003Z host …`. */
export function syslogTimeIn(bytes: Buffer, start: number, end: number): number {
  let at = start + 1;
  while (at < end && isDigit(bytes[at])) at += 1;
  if (at === start + 1 || at - start > 4 || bytes[at] !== greater) return Number.NaN;
  at += 1;
  const version = at;
  while (at < end && isDigit(bytes[at])) at += 1;
  if (at === version || at - version > 2 || bytes[at] !== space) return Number.NaN;
  return isoAt(bytes, at + 1, end);
}

const two = 0x32;
const space = 0x20;
const point = 0x2e;
const greater = 0x3e;
const minus = 0x2d;
const letterE = 0x65;
const letterN = 0x6e;
const letterI = 0x69;
const letterK = 0x4b;
const letterO = 0x4f;
