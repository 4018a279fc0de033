import { dayNames, monthNames, short } from './names.ts';
import type { Zone } from './zone.ts';

/**
 * Writes an instant by a pattern of `%` directives, in the C locale. `-`, `_`, `0` and `^` after the
 * `%` change the padding or write capitals; a directive that there is not stays as it is written.
 */
export function strftime(instant: number, pattern: string, zone: Zone): string {
  const moment: Moment = { instant, zone, local: new Date(instant + zone.offsetAt(instant)) };
  return pattern.replace(/%([-_0^]?)(:?[A-Za-z%])/g, (whole, flag: string, letter: string) => {
    const directive = directives[letter];
    return directive === undefined ? whole : flagged(directive(moment), flag);
  });
}

interface Moment {
  readonly instant: number;
  readonly zone: Zone;
  /** What clocks show, as if it were UTC. */
  readonly local: Date;
}

function flagged(text: string, flag: string): string {
  if (flag === '^') return text.toUpperCase();
  if (flag === '-') return text.replace(/^[0 ]+(?=\d)/, '');
  if (flag === '_') return text.replace(/^0+(?=\d)/, (zeros) => ' '.repeat(zeros.length));
  return flag === '0' ? text.replace(/^ +/, (blanks) => '0'.repeat(blanks.length)) : text;
}

type Directive = (moment: Moment) => string;

const padded =
  (width: number, read: (local: Date) => number, fill = '0'): Directive =>
  ({ local }) => {
    const value = read(local);
    return (value < 0 ? '-' : '') + String(Math.abs(value)).padStart(width, fill);
  };

const composed =
  (pattern: string): Directive =>
  ({ instant, zone }) =>
    strftime(instant, pattern, zone);

const hourOfTwelve = (local: Date): number => local.getUTCHours() % 12 || 12;
const dayOfYear = (local: Date): number =>
  Math.floor((local.getTime() - yearStart(local.getUTCFullYear())) / day) + 1;
const yearStart = (year: number): number => new Date(0).setUTCFullYear(year, 0, 1);
const day = 86_400_000;

/** Weeks of the year that begin with a weekday, counted from the first such day. */
const weekFrom = (first: number) => (local: Date) =>
  Math.floor((dayOfYear(local) + 6 - ((local.getUTCDay() + 7 - first) % 7)) / 7);

/** The Thursday of a week belongs to the year that the week is counted in. */
const thursday = (local: Date): Date => {
  const moved = new Date(local);
  moved.setUTCDate(local.getUTCDate() + 4 - (local.getUTCDay() || 7));
  return moved;
};

function offset({ instant, zone }: Moment, separator: string): string {
  const minutes = Math.round(zone.offsetAt(instant) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const two = (count: number) => String(count).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(hours)}${separator}${two(rest)}`;
}

const year = (local: Date): number => local.getUTCFullYear();
const century = (local: Date): number => Math.floor(year(local) / 100);
const inCentury = (value: number): number => ((value % 100) + 100) % 100;
const half: Directive = ({ local }) => (local.getUTCHours() < 12 ? 'AM' : 'PM');
const dayName: Directive = ({ local }) => dayNames[local.getUTCDay()]!;
const monthName: Directive = ({ local }) => monthNames[local.getUTCMonth()]!;
const shortMonth: Directive = (moment) => short(monthName(moment));

const directives: Readonly<Record<string, Directive>> = {
  Y: padded(4, year),
  C: padded(2, century),
  y: padded(2, (local) => inCentury(year(local))),
  G: padded(4, (local) => year(thursday(local))),
  g: padded(2, (local) => inCentury(year(thursday(local)))),
  m: padded(2, (local) => local.getUTCMonth() + 1),
  B: monthName,
  b: shortMonth,
  h: shortMonth,
  d: padded(2, (local) => local.getUTCDate()),
  e: padded(2, (local) => local.getUTCDate(), ' '),
  j: padded(3, dayOfYear),
  A: dayName,
  a: (moment) => short(dayName(moment)),
  u: padded(1, (local) => local.getUTCDay() || 7),
  w: padded(1, (local) => local.getUTCDay()),
  U: padded(2, weekFrom(0)),
  W: padded(2, weekFrom(1)),
  V: padded(2, (local) => Math.ceil(dayOfYear(thursday(local)) / 7)),
  H: padded(2, (local) => local.getUTCHours()),
  k: padded(2, (local) => local.getUTCHours(), ' '),
  I: padded(2, hourOfTwelve),
  l: padded(2, hourOfTwelve, ' '),
  M: padded(2, (local) => local.getUTCMinutes()),
  S: padded(2, (local) => local.getUTCSeconds()),
  L: padded(3, (local) => local.getUTCMilliseconds()),
  f: padded(6, (local) => local.getUTCMilliseconds() * 1000),
  N: padded(9, (local) => local.getUTCMilliseconds() * 1_000_000),
  p: half,
  P: (moment) => half(moment).toLowerCase(),
  s: ({ instant }) => String(Math.floor(instant / 1000)),
  z: (moment) => offset(moment, ''),
  ':z': (moment) => offset(moment, ':'),
  Z: ({ instant, zone }) => zone.nameAt(instant),
  D: composed('%m/%d/%y'),
  x: composed('%m/%d/%y'),
  F: composed('%Y-%m-%d'),
  T: composed('%H:%M:%S'),
  X: composed('%H:%M:%S'),
  R: composed('%H:%M'),
  r: composed('%I:%M:%S %p'),
  c: composed('%a %b %e %H:%M:%S %Y'),
  n: () => '\n',
  t: () => '\t',
  '%': () => '%',
};
