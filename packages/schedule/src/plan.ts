import type { Cron, Field, FieldName, Item } from './ast.ts';
import { awsFields, firstYear, lastYear } from './fields.ts';
import { DayTable } from './run/days.ts';

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
  readonly years?: Uint8Array;
  readonly days: DayTable;
  readonly firstMinute: number;
  readonly lastMinute: number;
}

export function planOf({ fields, days }: Cron): Plan {
  const field = (name: FieldName) => fields.find((one) => one.name === name);
  const minutes = valuesOf(field('minutes'));
  const early = bitsOf(minutes.filter((value) => value < 30));
  const late = bitsOf(minutes.filter((value) => value >= 30).map((value) => value - 30));
  const hours = bitsOf(valuesOf(field('hours')));
  const years = yearsOf(field('year'));
  return {
    early,
    late,
    hours,
    months: bitsOf(valuesOf(field('month'))),
    ...(years && { years }),
    days: new DayTable(field('day-of-month')!.items, field('day-of-week')!.items, days),
    firstMinute: firstBit(hours) * 60 + (early !== 0 ? firstBit(early) : firstBit(late) + 30),
    lastMinute: lastBit(hours) * 60 + (late !== 0 ? lastBit(late) + 30 : lastBit(early)),
  };
}

/** Whether no minute, hour or month is left: some services accept what means nothing. */
export const isEmpty = ({ early, late, hours, months }: Plan): boolean =>
  (early | late) === 0 || hours === 0 || months === 0;

export const firstBit = (bits: number): number => 31 - Math.clz32(bits & -bits);
export const lastBit = (bits: number): number => 31 - Math.clz32(bits);

const bitsOf = (values: readonly number[]) =>
  values.reduce((bits, value) => bits | (1 << value), 0);

function valuesOf(field: Field | undefined): number[] {
  const { min, max } = awsFields[field!.name];
  return field!.items.flatMap((item) => expand(item, min, max));
}

/** The values of an item within a field; a range that goes past the end begins anew. */
export function expand(item: Item, min: number, max: number): number[] {
  if (item.kind === 'all') return steps(min, max, item.step ?? 1);
  if (item.kind !== 'range') return [];
  const { from, to, step } = item;
  if (to === undefined) return step === undefined ? [from.value] : steps(from.value, max, step);
  const size = max - min + 1;
  const end = to.value < from.value ? to.value + size : to.value;
  return steps(from.value, end, step ?? 1).map((value) => (value > max ? value - size : value));
}

function steps(from: number, to: number, by: number): number[] {
  const values: number[] = [];
  for (let value = from; value <= to; value += by) values.push(value);
  return values;
}

function yearsOf(field: Field | undefined): Uint8Array | undefined {
  if (field === undefined) return undefined;
  if (field.items.some((item) => item.kind === 'all' && item.step === undefined)) return undefined;
  const years = new Uint8Array(lastYear - firstYear + 1);
  for (const item of field.items) {
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
