import type { Cron, Field, FieldName, Item } from '../ast.ts';

const bounds: Readonly<Record<FieldName, readonly [number, number]>> = {
  seconds: [0, 59],
  minutes: [0, 59],
  hours: [0, 23],
  'day-of-month': [1, 31],
  month: [1, 12],
  'day-of-week': [1, 7],
  year: [1970, 2199],
};

const fieldOf = ({ fields }: Cron, name: FieldName): Field | undefined =>
  fields.find((field) => field.name === name);

/** Whether the time of the day that is shown matches. `shown`: the wall clock, as if it were UTC. */
export function isTime(node: Cron, shown: number): boolean {
  const minute = Math.floor(shown / 60_000);
  return (
    hasValue(fieldOf(node, 'minutes'), ((minute % 60) + 60) % 60) &&
    hasValue(fieldOf(node, 'hours'), ((Math.floor(minute / 60) % 24) + 24) % 24)
  );
}

/** Whether the date that is shown matches. */
export function isDay(node: Cron, shown: number): boolean {
  const date = new Date(shown);
  const year = date.getUTCFullYear();
  if (year < 1970 || year > 2199) return false;
  if (!hasValue(fieldOf(node, 'year'), year)) return false;
  if (!hasValue(fieldOf(node, 'month'), date.getUTCMonth() + 1)) return false;
  const dates = fieldOf(node, 'day-of-month')!;
  const weekdays = fieldOf(node, 'day-of-week')!;
  const isDate = dates.items.some((item) => hasDate(item, date));
  const isWeekday = weekdays.items.some((item) => hasWeekday(item, date, node.days));
  const restricts = (field: Field) => field.items[0]?.kind !== 'all';
  if (node.days === 'unix' && restricts(dates) && restricts(weekdays)) return isDate || isWeekday;
  return isDate && isWeekday;
}

function hasValue(field: Field | undefined, value: number): boolean {
  if (field === undefined) return true;
  const [least, greatest] = bounds[field.name];
  return field.items.some((item) => inItem(item, value, least, greatest));
}

/** Goes from the first value of the item to the last, one by one, and counts the steps. */
function inItem(item: Item, value: number, least: number, greatest: number): boolean {
  if (item.kind !== 'all' && item.kind !== 'range') return false;
  const from = item.kind === 'all' ? least : item.from.value;
  const step = item.step ?? 1;
  const isLone = item.kind === 'range' && item.to === undefined && item.step === undefined;
  if (isLone) return value === from;
  const to = item.kind === 'range' && item.to !== undefined ? item.to.value : greatest;
  if (from <= to) return value >= from && value <= to && (value - from) % step === 0;
  const size = greatest - least + 1;
  const passed = value >= from ? value - from : value + size - from;
  return (value >= from || value <= to) && passed % step === 0;
}

const lengthOf = (date: Date): number =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();

function hasDate(item: Item, date: Date): boolean {
  const day = date.getUTCDate();
  const length = lengthOf(date);
  switch (item.kind) {
    case 'unspecified':
      return true;
    case 'last': {
      const last = length - item.before;
      return last >= 1 && day === (item.weekday ? workdayNear(last, date) : last);
    }
    case 'nearest-weekday':
      return item.day <= length && day === workdayNear(item.day, date);
    default:
      return inItem(item, day, 1, 31);
  }
}

/** Looks one day away, then two, and never into another month. */
function workdayNear(day: number, date: Date): number {
  const isWorkday = (one: number) => {
    const there = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), one));
    const weekday = there.getUTCDay();
    return there.getUTCMonth() === date.getUTCMonth() && weekday !== 0 && weekday !== 6;
  };
  return [0, -1, 1, -2, 2].map((away) => day + away).find(isWorkday)!;
}

function hasWeekday(item: Item, date: Date, days: Cron['days']): boolean {
  const weekday = date.getUTCDay();
  const day = date.getUTCDate();
  switch (item.kind) {
    case 'unspecified':
      return true;
    case 'nth':
      return weekday === item.day.value - 1 && Math.ceil(day / 7) === item.nth;
    case 'last-of-day':
      return weekday === item.day.value - 1 && day + 7 > lengthOf(date);
    default: {
      if (days === 'aws') return inItem(item, weekday + 1, 1, 7);
      const isSeven = item.kind === 'range' && (item.from.value === 7 || item.to?.value === 7);
      const greatest = isSeven ? 7 : 6;
      return (
        inItem(item, weekday, 0, greatest) || (isSeven && weekday === 0 && inItem(item, 7, 0, 7))
      );
    }
  }
}
