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

type Fields = ReadonlyMap<Field, number>;

interface Reading {
  readonly at: number;
  readonly fields: Fields;
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
  BST: 'Europe/London',
  CEST: 'Europe/Paris',
  JST: 'Asia/Tokyo',
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
function dateOf(fields: Fields): number | undefined {
  const year = yearOf(fields);
  if (year === undefined) return undefined;
  const date = dayIn(year, fields);
  return date !== undefined && agrees(date, year, fields) ? date.getTime() : undefined;
}

/** By the day of the year, unless there are a month and a day. */
function dayIn(year: number, fields: Fields): Date | undefined {
  const [month, day] = [fields.get('month'), fields.get('day')];
  const ofYear = fields.get('day of year');
  const date = new Date(0);
  if (ofYear !== undefined && (month === undefined || day === undefined)) {
    date.setUTCFullYear(year, 0, ofYear);
  } else {
    const [inYear, inMonth] = [month ?? 1, day ?? 1];
    if (!within(inYear, 1, 12) || !within(inMonth, 1, 31)) return undefined;
    date.setUTCFullYear(year, inYear - 1, Math.min(inMonth, lengthOf(year, inYear)));
  }
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** Whether all that is said of the date is true of it. */
function agrees(date: Date, year: number, fields: Fields): boolean {
  const ofYear = fields.get('day of year');
  const start = new Date(0).setUTCFullYear(year, 0, 0);
  const facts: readonly (readonly [number | undefined, number])[] = [
    [year, date.getUTCFullYear()],
    [fields.get('weekday'), date.getUTCDay()],
    [ofYear, (date.getTime() - start) / 86_400_000],
    [fields.get('month'), date.getUTCMonth() + 1],
    [ofYear === undefined ? undefined : fields.get('day'), date.getUTCDate()],
  ];
  return facts.every(([said, is]) => said === undefined || said === is);
}

/** Years of the era before 1 count back from 0. */
function yearOf(fields: Fields): number | undefined {
  const era = fields.get('era');
  const year = fields.get('year');
  if (year !== undefined) return era === undefined || era === (year > 0 ? 1 : 0) ? year : undefined;
  const short = fields.get('short year');
  const ofEra = fields.get('year of era') ?? (short === undefined ? undefined : 2000 + short);
  if (ofEra === undefined || ofEra < 1) return undefined;
  return era === 0 ? 1 - ofEra : ofEra;
}

function lengthOf(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}

/** Milliseconds since midnight; 24:00 is the end of the day. */
function timeOf(fields: Fields): number | undefined {
  const hour = hourOf(fields);
  const [minute, second] = [fields.get('minute') ?? 0, fields.get('second') ?? 0];
  if (hour === undefined || !within(minute, 0, 59) || !within(second, 0, 59)) return undefined;
  const time = ((hour * 60 + minute) * 60 + second) * 1000 + (fields.get('fraction') ?? 0);
  return time <= 86_400_000 ? time : undefined;
}

function hourOf(fields: Fields): number | undefined {
  const half = fields.get('half');
  const hour = wholeHourOf(fields) ?? hourOfHalf(fields);
  if (hour === undefined) return hasHour(fields) ? undefined : 0;
  return half === undefined || half === Math.floor((hour % 24) / 12) ? hour : undefined;
}

const hasHour = (fields: Fields): boolean =>
  [...fields.keys()].some((field) => /^hour/.test(field));

/** From 0 to 24. */
function wholeHourOf(fields: Fields): number | undefined {
  const from1 = fields.get('hour from 1');
  const hour = from1 === undefined ? fields.get('hour') : from1 === 24 ? 0 : from1;
  return hour !== undefined && within(hour, 0, 24) ? hour : undefined;
}

function hourOfHalf(fields: Fields): number | undefined {
  const [half, from0] = [fields.get('half'), fields.get('hour of half')];
  const hour = from0 ?? fields.get('hour of half from 1');
  if (half === undefined || hour === undefined) return undefined;
  const most = from0 === undefined ? 12 : 11;
  return within(hour, 0, most) ? (hour % 12) + half * 12 : undefined;
}

const within = (value: number, least: number, most: number): boolean =>
  value >= least && value <= most;
