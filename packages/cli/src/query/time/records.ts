import { digitsAt, isDigit } from './digits.ts';
import { isoAt } from './iso.ts';

/**
 * The `start` of a record of VPC flow logs in their default format: fourteen columns, that one in
 * seconds since 1970. NaN where the line is none.
 */
export function flowLogTimeIn(bytes: Buffer, start: number, end: number): number {
  if (bytes[start] !== two || bytes[start + 1] !== space) return Number.NaN;
  let columns = 1;
  let from = start;
  let time = Number.NaN;
  for (let i = start; i < end; i++) {
    if (bytes[i] !== space) continue;
    if (columns === interfaceColumn && !isInterface(bytes, from, i)) return Number.NaN;
    if (columns === startColumn) time = secondsIn(bytes, from, i);
    columns += 1;
    from = i + 1;
  }
  return columns === flowColumns ? time : Number.NaN;
}

const interfaceColumn = 3;
const startColumn = 11;
const flowColumns = 14;

/** `eni-…`, or `-` where it is not known. */
const isInterface = (bytes: Buffer, from: number, to: number): boolean =>
  bytes[from] === minus
    ? to === from + 1
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
