import { digitsAt, twoDigitsAt } from './digits.ts';
import { dayLength, daysOf } from './iso.ts';

/**
 * The time of the Common Log Format, which web servers and access logs of AWS write:
 * `[21/Nov/2026:10:00:00 +0000]`, wherever the line has it first. NaN where it has none.
 */
export function commonLogTimeIn(bytes: Buffer, start: number, end: number): number {
  for (let at = start; at + length <= end; at++) {
    if (bytes[at] !== openBracket || bytes[at + 3] !== slash) continue;
    const time = timeAt(bytes, at + 1);
    if (!Number.isNaN(time)) return time;
  }
  return Number.NaN;
}

/** Of what stands between the brackets, `dd/Mon/yyyy:hh:mm:ss +hhmm`. */
function timeAt(bytes: Buffer, at: number): number {
  const day = twoDigitsAt(bytes, at);
  const month = monthOf.get((bytes[at + 3]! << 16) | (bytes[at + 4]! << 8) | bytes[at + 5]!);
  const year = digitsAt(bytes, at + 7, 4);
  const hour = twoDigitsAt(bytes, at + 12);
  const minute = twoDigitsAt(bytes, at + 15);
  const second = twoDigitsAt(bytes, at + 18);
  const zoneHours = twoDigitsAt(bytes, at + 22);
  const zoneMinutes = twoDigitsAt(bytes, at + 24);
  const sign = bytes[at + 21];
  const isComplete = Math.min(day, year, hour, minute, second, zoneHours, zoneMinutes) >= 0;
  if (!isMarked(bytes, at) || !isComplete || month === undefined) return Number.NaN;
  if ((sign !== plus && sign !== minus) || day < 1 || day > 31) return Number.NaN;
  if (hour > 23 || minute > 59 || second > 60) return Number.NaN;
  const offset = (zoneHours * 60 + zoneMinutes) * (sign === plus ? 60_000 : -60_000);
  const clock = ((hour * 60 + minute) * 60 + second) * 1000;
  return daysOf(year, month, day) * dayLength + clock - offset;
}

const length = '[21/Nov/2026:10:00:00 +0000]'.length;

const isMarked = (bytes: Uint8Array, at: number): boolean =>
  bytes[at + 2] === slash &&
  bytes[at + 6] === slash &&
  bytes[at + 11] === colon &&
  bytes[at + 14] === colon &&
  bytes[at + 17] === colon &&
  bytes[at + 20] === space &&
  bytes[at + 26] === closeBracket;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Of the three letters as one number. */
const monthOf: ReadonlyMap<number, number> = new Map(
  months.map((name, i) => [Buffer.from(name).readUIntBE(0, 3), i + 1]),
);

const openBracket = 0x5b;
const closeBracket = 0x5d;
const slash = 0x2f;
const colon = 0x3a;
const space = 0x20;
const plus = 0x2b;
const minus = 0x2d;
