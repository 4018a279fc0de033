import type { Unit } from '../ast.ts';

/** `\` before a quote, a backslash, `n`, `t` or `r` is an escape; elsewhere it is itself. */
export const unescape = (inner: string): string =>
  inner.replace(/\\(["'\\ntr])/g, (_, escaped: string) => escapes[escaped] ?? escaped);

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

export interface DurationParts {
  readonly count: number;
  readonly unit: Unit;
}

/** `5 min`, `1h`, `2quarters`. */
export function durationOf(image: string): DurationParts {
  const [, count, written] = /^(\d+)[ \t]*([a-z]+)$/i.exec(image) ?? [];
  const word = (written ?? '').toLowerCase();
  return { count: Number(count), unit: units[word] ?? units[word.replace(/s$/, '')] ?? 'minute' };
}

/** The one-letter and short names of units; `m` is a minute, `mo` a month. */
const units: Readonly<Record<string, Unit>> = {
  millisecond: 'millisecond',
  ms: 'millisecond',
  msec: 'millisecond',
  second: 'second',
  s: 'second',
  sec: 'second',
  minute: 'minute',
  m: 'minute',
  min: 'minute',
  hour: 'hour',
  h: 'hour',
  hr: 'hour',
  day: 'day',
  d: 'day',
  week: 'week',
  w: 'week',
  month: 'month',
  mo: 'month',
  mon: 'month',
  quarter: 'quarter',
  q: 'quarter',
  qtr: 'quarter',
  year: 'year',
  y: 'year',
  yr: 'year',
};

/** Milliseconds; of months, quarters and years the nominal 30, 91 and 365 days. */
export const millisecondsOf: Readonly<Record<Unit, number>> = {
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
  month: 2_592_000_000,
  quarter: 7_862_400_000,
  year: 31_536_000_000,
};
