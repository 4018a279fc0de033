import type { Cron, Item, Point } from '../ast.ts';

/** Which days of a month match, by its length and the weekday of its first day (0 for Sunday). */
export interface Days {
  /** Bit i is day i + 1. */
  mask(length: number, first: number): number;
}

/**
 * Which days of a month match. That depends on its length and on the weekday of its first day
 * alone: 28 kinds of month, each worked out when it is first met.
 */
export class DayTable implements Days {
  readonly #masks: number[] = [];
  readonly #dates: readonly Item[];
  readonly #weekdays: readonly Item[];
  readonly #days: Cron['days'];

  constructor(dates: readonly Item[], weekdays: readonly Item[], days: Cron['days']) {
    this.#dates = dates;
    this.#weekdays = weekdays;
    this.#days = days;
  }

  mask(length: number, first: number): number {
    const kind = (length - 28) * 7 + first;
    const known = this.#masks[kind];
    return known !== undefined && known >= 0 ? known : this.#learn(kind, length, first);
  }

  #learn(kind: number, length: number, first: number): number {
    const whole = length === 31 ? 0x7fffffff : (1 << length) - 1;
    const dates = maskOf(this.#dates, (item) => dateMask(item, length, first));
    const weekdays = maskOf(this.#weekdays, (item) => weekdayMask(item, length, first, this.#days));
    const either = this.#days === 'unix' && !isEvery(this.#dates) && !isEvery(this.#weekdays);
    const mask = (either ? dates | weekdays : dates & weekdays) & whole;
    while (this.#masks.length < 28) this.#masks.push(-1);
    this.#masks[kind] = mask;
    return mask;
  }
}

/** Unix joins the day fields by "or" where neither begins with `*`. */
const isEvery = ([item]: readonly Item[]) => item?.kind === 'all';

const everyDay = 0x7fffffff;

function maskOf(items: readonly Item[], of: (item: Item) => number): number {
  let mask = 0;
  for (const item of items) mask |= item.kind === 'unspecified' ? everyDay : of(item);
  return mask;
}

const bit = (day: number) => (day >= 1 && day <= 31 ? 1 << (day - 1) : 0);

function dateMask(item: Item, length: number, first: number): number {
  switch (item.kind) {
    case 'all':
    case 'range':
      return valueMask(item, 1, 31);
    case 'last':
      return lastMask(length - item.before, item.weekday, length, first);
    case 'nearest-weekday':
      return item.day > length ? 0 : bit(nearest(item.day, length, first));
    default:
      return 0;
  }
}

const lastMask = (day: number, weekday: boolean, length: number, first: number) =>
  day < 1 ? 0 : bit(weekday ? nearest(day, length, first) : day);

/** The weekday next to a day, without leaving the month. */
function nearest(day: number, length: number, first: number): number {
  const weekday = (first + day - 1) % 7;
  if (weekday === 6) return day === 1 ? 3 : day - 1;
  if (weekday === 0) return day === length ? day - 2 : day + 1;
  return day;
}

function weekdayMask(item: Item, length: number, first: number, days: Cron['days']): number {
  const base = days === 'unix' ? 0 : 1;
  switch (item.kind) {
    case 'all':
    case 'range':
      return spread(
        valueMask(item, base, days === 'unix' && hasSeven(item) ? 7 : base + 6),
        base,
        first,
      );
    case 'nth':
      return bit(dateOf(item.day, first) + 7 * (item.nth - 1));
    case 'last-of-day': {
      const date = dateOf(item.day, first);
      return bit(date + 7 * Math.floor((length - date) / 7));
    }
    default:
      return 0;
  }
}

/** Unix has two numbers for Sunday. */
const hasSeven = (item: Item) =>
  item.kind === 'range' && (item.from.value === 7 || item.to?.value === 7);

/** The first date of a weekday as AWS counts it. */
const dateOf = ({ value }: Point, first: number) => ((value - 1 - first + 7) % 7) + 1;

/** From weekdays (bit i is value i + 1 of the field) to dates. */
function spread(weekdays: number, base: number, first: number): number {
  let mask = 0;
  for (let value = 0; value < 8; value++) {
    if ((weekdays & (1 << value)) === 0) continue;
    const weekday = base === 0 ? value % 7 : value - 1;
    for (let day = ((weekday - first + 7) % 7) + 1; day <= 31; day += 7) mask |= bit(day);
  }
  return mask;
}

/** Values of `*`, `a`, `a-b`, `a/s`, as bits: bit v - 1 for dates, bit v for weekdays. */
function valueMask(item: Item, min: number, max: number): number {
  const shift = max > 7 ? 1 : 0;
  let mask = 0;
  if (item.kind !== 'all' && item.kind !== 'range') return mask;
  const step = item.step ?? 1;
  const start = item.kind === 'all' ? min : item.from.value;
  const size = max - min + 1;
  let end = max;
  if (item.kind === 'range') {
    if (item.to !== undefined) end = item.to.value < start ? item.to.value + size : item.to.value;
    else if (item.step === undefined) end = start;
  }
  for (let value = start; value <= end; value += step) {
    mask |= 1 << ((value > max ? value - size : value) - shift);
  }
  return mask;
}
