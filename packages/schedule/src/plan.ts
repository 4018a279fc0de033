import type { All, Cron, Item, Range } from './ast.ts';
import { firstYear, lastYear } from './fields.ts';
import { type Days, DayTable } from './run/days.ts';

/** A cron expression as sets of bits: what `next` asks, and nothing else. */
export interface Plan {
  /** Bit i is minute i, of the first and of the second half hour. */
  readonly early: number;
  readonly late: number;
  /** Bit i is hour i. */
  readonly hours: number;
  /** Bit i is month i, from 1. */
  readonly months: number;
  /** One byte a year from 1970 to 2199; absent where every year counts. */
  readonly years: Uint8Array | undefined;
  readonly days: Days;
  readonly firstMinute: number;
  readonly lastMinute: number;
}

export function planOf({ fields, days }: Cron): Plan {
  let [early, late, hours, months] = [0, 0, 0, 0];
  let years: Uint8Array | undefined;
  let dates: readonly Item[] = [];
  let weekdays: readonly Item[] = [];
  for (const { name, items } of fields) {
    if (name === 'minutes') {
      early = bitsOf(items, 0, 59, 0);
      late = bitsOf(items, 0, 59, 30);
    } else if (name === 'hours') hours = bitsOf(items, 0, 23, 0);
    else if (name === 'month') months = bitsOf(items, 1, 12, 0);
    else if (name === 'year') years = yearsOf(items);
    else if (name === 'day-of-month') dates = items;
    else if (name === 'day-of-week') weekdays = items;
  }
  const table = new DayTable(dates, weekdays, days);
  return withEnds({ early, late, hours, months, years, days: table });
}

/** The first and the last minute of a day that has runs. */
function withEnds(sets: Omit<Plan, 'firstMinute' | 'lastMinute'>): Plan {
  const { early, late, hours, months, years, days } = sets;
  const firstMinute = firstBit(hours) * 60 + (early ? firstBit(early) : firstBit(late) + 30);
  const lastMinute = lastBit(hours) * 60 + (late ? lastBit(late) + 30 : lastBit(early));
  return { early, late, hours, months, years, days, firstMinute, lastMinute };
}

/** The plan of the runs that two plans have in common. */
export const commonOf = (one: Plan, other: Plan): Plan =>
  withEnds({
    early: one.early & other.early,
    late: one.late & other.late,
    hours: one.hours & other.hours,
    months: one.months & other.months,
    years: one.years?.map((year, i) => year & (other.years?.[i] ?? 1)) ?? other.years,
    days: {
      mask: (length, first) => one.days.mask(length, first) & other.days.mask(length, first),
    },
  });

/** Whether no minute, hour or month is left: some services accept what means nothing. */
export const isEmpty = ({ early, late, hours, months }: Plan): boolean =>
  (early | late) === 0 || hours === 0 || months === 0;

export const firstBit = (bits: number): number => 31 - Math.clz32(bits & -bits);
export const lastBit = (bits: number): number => 31 - Math.clz32(bits);

/** Thirty values of a field from `low` on: bit i is value i + low. */
function bitsOf(items: readonly Item[], min: number, max: number, low: number): number {
  let bits = 0;
  for (const item of items) {
    if (item.kind !== 'all' && item.kind !== 'range') continue;
    const { from, last, step } = reachOf(item, min, max);
    for (let value = from; value <= last; value += step) {
      const bit = (value > max ? value - (max - min + 1) : value) - low;
      if (bit >= 0 && bit < 30) bits |= 1 << bit;
    }
  }
  return bits;
}

/** From which value to which an item goes, beyond the end where the range begins anew. */
function reachOf(item: All | Range, min: number, max: number) {
  if (item.kind === 'all') return { from: min, last: max, step: item.step ?? 1 };
  const from = item.from.value;
  const { to, step = 1 } = item;
  if (to === undefined) return { from, last: item.step === undefined ? from : max, step };
  return { from, last: to.value < from ? to.value + max - min + 1 : to.value, step };
}

/** The values of an item within a field; a range that goes past the end begins anew. */
export function expand(item: Item, min: number, max: number): number[] {
  if (item.kind !== 'all' && item.kind !== 'range') return [];
  const { from, last, step } = reachOf(item, min, max);
  const values: number[] = [];
  for (let value = from; value <= last; value += step) {
    values.push(value > max ? value - (max - min + 1) : value);
  }
  return values;
}

function yearsOf(items: readonly Item[]): Uint8Array | undefined {
  if (items.some((item) => item.kind === 'all' && item.step === undefined)) return undefined;
  const years = new Uint8Array(lastYear - firstYear + 1);
  for (const item of items) {
    for (const year of expand(within(item), firstYear, lastYear)) {
      if (year >= firstYear && year <= lastYear) years[year - firstYear] = 1;
    }
  }
  return years;
}

/** AWS: rules take any year to 2147483647. What lies after 2199 is never counted to. */
function within(item: Item): Item {
  if (item.kind !== 'range' || item.to === undefined) return item;
  return { ...item, to: { ...item.to, value: Math.min(item.to.value, lastYear) } };
}
