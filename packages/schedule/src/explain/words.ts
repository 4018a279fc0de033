import type { Cron, Field, FieldName, Item, Point } from '../ast.ts';
import { formatField } from '../print.ts';
import { listed } from '../words.ts';

const dayWords = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const monthWords =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const weeks = ['first', 'second', 'third', 'fourth', 'fifth'];

/** `1st`, `2nd`, `3rd`, `11th`. */
export function ordinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
}

const two = (value: number) => String(value).padStart(2, '0');
const fieldOf = ({ fields }: Cron, name: FieldName) => fields.find((field) => field.name === name);
export const isEvery = (field: Field | undefined): boolean =>
  field === undefined || field.items.some((item) => item.kind === 'all' && (item.step ?? 1) === 1);

/** The plain values of a field, where it has nothing but those. */
function valuesOf(field: Field): readonly number[] | undefined {
  const values = field.items.map((item) =>
    item.kind === 'range' && item.to === undefined && item.step === undefined
      ? item.from.value
      : -1,
  );
  return values.includes(-1) ? undefined : [...values].sort((a, b) => a - b);
}

/** A whole cron expression as one sentence without its zone. */
export function sentenceOf(cron: Cron): string {
  const parts = [
    timesOf(fieldOf(cron, 'minutes')!, fieldOf(cron, 'hours')!),
    daysOf(cron),
    isEvery(fieldOf(cron, 'year')) ? '' : `in ${phrase(fieldOf(cron, 'year')!, cron.days)}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** `at 10:15`, `every 15 minutes`, `at minutes 5 and 35 past every hour`. */
function timesOf(minutes: Field, hours: Field): string {
  const at = valuesOf(minutes);
  const hour = valuesOf(hours);
  if (at && hour && at.length * hour.length <= 6) {
    return `at ${listed(hour.flatMap((h) => at.map((m) => `${two(h)}:${two(m)}`)))}`;
  }
  const within = isEvery(hours) ? '' : ` of ${phrase(hours, 'aws')}`;
  if (isEvery(minutes)) return `every minute${within}`;
  const step = stepOf(minutes, 60);
  if (step !== undefined) return `every ${step} minutes${within}`;
  const often = stepOf(hours, 24);
  if (at?.length === 1 && often !== undefined) {
    return `at minute ${at[0]} of every ${ordinal(often)} hour from midnight`;
  }
  const past = isEvery(hours) ? 'every hour' : phrase(hours, 'aws');
  return `at ${phrase(minutes, 'aws')} past ${past}`;
}

/** The step of a field that goes evenly round from its first value. */
function stepOf({ items }: Field, size: number): number | undefined {
  const [item] = items;
  if (items.length !== 1 || (item?.kind !== 'all' && item?.kind !== 'range')) return undefined;
  const fromStart = item.kind === 'all' || (item.from.value === 0 && item.to === undefined);
  return fromStart && item.step !== undefined && item.step > 1 && size % item.step === 0
    ? item.step
    : undefined;
}

function daysOf(cron: Cron): string {
  const dates = fieldOf(cron, 'day-of-month')!;
  const weekdays = fieldOf(cron, 'day-of-week')!;
  const month = fieldOf(cron, 'month')!;
  const ofMonth = isEvery(month) ? 'of every month' : `of ${phrase(month, cron.days)}`;
  const inMonth = isEvery(month) ? '' : ` in ${phrase(month, cron.days)}`;
  const byDate = isOpen(dates) ? undefined : `on ${phrase(dates, cron.days)} ${ofMonth}`;
  if (isOpen(weekdays)) return byDate ?? `every day${inMonth}`;
  const special = weekdays.items.some(({ kind }) => kind === 'nth' || kind === 'last-of-day');
  const byWeek = special
    ? `on ${phrase(weekdays, cron.days)} ${ofMonth}`
    : `on ${phrase(weekdays, cron.days)}${inMonth}`;
  return byDate === undefined ? byWeek : `${byDate} or ${byWeek}`;
}

const isOpen = (field: Field) =>
  isEvery(field) || field.items.some(({ kind }) => kind === 'unspecified');

/** What a field says, in words: `the 1st and the 15th`, `Monday to Friday`. */
export function phrase(field: Field, days: Cron['days']): string {
  if (isEvery(field)) return `every ${units[field.name]}`;
  const plain = valuesOf(field);
  const isCounted = field.name === 'minutes' || field.name === 'hours' || field.name === 'seconds';
  if (plain && isCounted) {
    return `${units[field.name]}${plain.length === 1 ? '' : 's'} ${listed(plain.map(String))}`;
  }
  return listed(field.items.map((item) => itemPhrase(item, field, days)));
}

const units: Readonly<Record<FieldName, string>> = {
  seconds: 'second',
  minutes: 'minute',
  hours: 'hour',
  'day-of-month': 'day',
  month: 'month',
  'day-of-week': 'day',
  year: 'year',
};

function itemPhrase(item: Item, field: Field, days: Cron['days']): string {
  const { name } = field;
  const point = (one: Point) => pointPhrase(one, name, days);
  switch (item.kind) {
    case 'all':
      return `every ${ordinal(item.step ?? 1)} ${units[name]}`;
    case 'unspecified':
      return 'any day';
    case 'range': {
      if (item.to === undefined && item.step === undefined) return point(item.from);
      const step = (item.step ?? 1) > 1 ? `every ${ordinal(item.step!)} ${units[name]} ` : '';
      const counted = name === 'minutes' || name === 'hours' ? `${units[name]}s ` : '';
      if (item.to === undefined)
        return `${step}from ${counted.slice(0, -2)}${counted && ' '}${point(item.from)}`;
      return `${step}${step && 'from '}${counted}${point(item.from)} to ${point(item.to)}`;
    }
    case 'last':
      return lastPhrase(item.before, item.weekday);
    case 'nearest-weekday':
      return `the weekday nearest to the ${ordinal(item.day)}`;
    case 'nth':
      return `the ${weeks[item.nth - 1]} ${point(item.day)}`;
    case 'last-of-day':
      return `the last ${point(item.day)}`;
    case 'nothing':
      return `nothing (\`${formatField({ ...field, items: [item] }, days)}\`)`;
  }
}

function lastPhrase(before: number, weekday: boolean): string {
  const day =
    before === 0
      ? 'the last day'
      : `the ${before === 1 ? 'day' : `${ordinal(before)} day`} before the last`;
  if (!weekday) return day;
  return before === 0 ? 'the last weekday' : `the weekday nearest to ${day}`;
}

function pointPhrase({ value }: Point, name: FieldName, days: Cron['days']): string {
  if (name === 'month') return monthWords[value - 1]!;
  if (name === 'day-of-week') return dayWords[days === 'unix' ? value % 7 : value - 1]!;
  return name === 'day-of-month' ? `the ${ordinal(value)}` : String(value);
}
