import { datePatternOf, type Element, type Field, type NumberElement } from './date-pattern.ts';
import { fixedZone, instantAt, type Zone, zoneOf } from './zone.ts';

/**
 * The instant that a text says, in epoch milliseconds, read whole by a pattern of Java's
 * `DateTimeFormatter`; the zone counts where the text has none. What the pattern does not ask for is
 * the earliest there is, but a year there must be. As in Java, 31 April is 30 April.
 */
export function parseDateBy(text: string, pattern: string, zone: Zone): number | null {
  const elements = datePatternOf(pattern);
  if (elements === undefined) return null;
  const start: Reading = { at: 0, fields: new Map(), zone: undefined };
  const read = readAll(elements, text, start);
  return read?.at === text.length ? resolve(read, zone) : null;
}

interface Reading {
  readonly at: number;
  readonly fields: ReadonlyMap<Field, number>;
  /** What the text itself says of it. */
  readonly zone: Zone | undefined;
}

function readAll(elements: readonly Element[], text: string, from: Reading): Reading | undefined {
  let reading: Reading | undefined = from;
  for (const element of elements) {
    reading = readOne(element, text, reading);
    if (reading === undefined) return undefined;
  }
  return reading;
}

function readOne(element: Element, text: string, from: Reading): Reading | undefined {
  switch (element.kind) {
    case 'literal':
      return text.startsWith(element.text, from.at) ? moved(from, element.text) : undefined;
    case 'number':
      return readNumber(element, text, from);
    case 'name': {
      const { names, field, first } = element;
      const index = names.findIndex((name) => text.startsWith(name, from.at));
      return index === -1 ? undefined : withField(moved(from, names[index]!), field, index + first);
    }
    case 'offset': {
      const found = matchAt(element.shape, text, from.at);
      return found === undefined ? undefined : withZone(from, found, offsetOf(found));
    }
    case 'zone': {
      const found = matchAt(/[A-Za-z][\w+\-/:]*|[+-]\d\d:?\d\d/y, text, from.at);
      return found === undefined ? undefined : withZone(from, found, namedZone(found));
    }
    case 'optional':
      return readAll(element.of, text, from) ?? from;
  }
}

const moved = (from: Reading, over: string): Reading => ({ ...from, at: from.at + over.length });

const withZone = (from: Reading, over: string, zone: Zone | undefined): Reading | undefined =>
  zone && { ...moved(from, over), zone };

/** A field that is given twice must be the same. */
function withField(from: Reading, field: Field, value: number): Reading | undefined {
  if ((from.fields.get(field) ?? value) !== value) return undefined;
  return { ...from, fields: new Map([...from.fields, [field, value]]) };
}

function matchAt(shape: RegExp, text: string, at: number): string | undefined {
  shape.lastIndex = at;
  return shape.exec(text)?.[0];
}

function readNumber(element: NumberElement, text: string, from: Reading): Reading | undefined {
  const { field, least, most, sign, reserved } = element;
  const written = sign === 'none' ? '' : (matchAt(/[+-]?/y, text, from.at) ?? '');
  if (written === '+' && sign !== 'any') return undefined;
  const run = matchAt(/\d{0,60}/y, text, from.at + written.length) ?? '';
  const width = Math.min(most, Math.max(least, run.length - reserved));
  const digits = run.slice(0, width);
  if (digits.length < least) return undefined;
  // Five digits of `yyyy` need a sign, and four must have no plus.
  if (sign === 'any' && written !== '-' && (written === '+') !== digits.length > least) {
    return undefined;
  }
  const value = Number(field === 'fraction' ? digits.padEnd(3, '0').slice(0, 3) : digits);
  return withField(moved(from, written + digits), field, written === '-' ? -value : value);
}

function offsetOf(written: string): Zone | undefined {
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d?):?(\d\d)?/.exec(written) ?? [];
  return fixedZone(sign, Number(hours), Number(minutes));
}

/** Short names that Java knows besides those of the time zone database. */
const shortNames: Readonly<Record<string, string>> = {
  EST: 'America/New_York',
  EDT: 'America/New_York',
  CST: 'America/Chicago',
  CDT: 'America/Chicago',
  MST: 'America/Denver',
  MDT: 'America/Denver',
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
};

const namedZone = (name: string): Zone | undefined =>
  zoneOf(Object.hasOwn(shortNames, name) ? shortNames[name]! : name);

function resolve({ fields, zone }: Reading, assumed: Zone): number | null {
  const date = dateOf(fields);
  const time = timeOf(fields);
  if (date === undefined || time === undefined) return null;
  const instant = instantAt(date + time, zone ?? assumed);
  return Math.abs(instant) <= 8.64e15 ? instant : null;
}

/** Milliseconds of the midnight that the date begins with, as if in UTC. */
function dateOf(fields: ReadonlyMap<Field, number>): number | undefined {
  const year = yearOf(fields);
  const [month, day] = [fields.get('month') ?? 1, fields.get('day') ?? 1];
  if (year === undefined || !within(month, 1, 12) || !within(day, 1, 31)) return undefined;
  const date = new Date(0);
  const ofYear = fields.get('day of year');
  if (ofYear === undefined)
    date.setUTCFullYear(year, month - 1, Math.min(day, lengthOf(year, month)));
  else date.setUTCFullYear(year, 0, ofYear);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() !== year) return undefined;
  const weekday = fields.get('weekday') ?? date.getUTCDay();
  return weekday === date.getUTCDay() ? date.getTime() : undefined;
}

function yearOf(fields: ReadonlyMap<Field, number>): number | undefined {
  const short = fields.get('short year');
  const year = fields.get('year') ?? (short === undefined ? undefined : 2000 + short);
  return year !== undefined && fields.get('era') === 0 ? 1 - year : year;
}

function lengthOf(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}

/** Milliseconds since midnight. */
function timeOf(fields: ReadonlyMap<Field, number>): number | undefined {
  const hour = hourOf(fields);
  const [minute, second] = [fields.get('minute') ?? 0, fields.get('second') ?? 0];
  if (hour === undefined || !within(minute, 0, 59) || !within(second, 0, 59)) return undefined;
  return ((hour * 60 + minute) * 60 + second) * 1000 + (fields.get('fraction') ?? 0);
}

function hourOf(fields: ReadonlyMap<Field, number>): number | undefined {
  const [from1, ofHalf, ofHalfFrom1] = (
    ['hour from 1', 'hour of half', 'hour of half from 1'] as const
  ).map((field) => fields.get(field));
  if (from1 !== undefined) return within(from1, 1, 24) ? from1 % 24 : undefined;
  const hour = ofHalf ?? ofHalfFrom1;
  if (hour === undefined) {
    const whole = fields.get('hour') ?? 0;
    return within(whole, 0, 23) ? whole : undefined;
  }
  const half = fields.get('half');
  const inRange = ofHalf === undefined ? within(hour, 1, 12) : within(hour, 0, 11);
  return half !== undefined && inRange ? (hour % 12) + half * 12 : undefined;
}

const within = (value: number, least: number, most: number): boolean =>
  value >= least && value <= most;
