import { civilOf, dayOf, isLeap, lengthOf, minutesOfDay, weekdayOf } from '../calendar.ts';
import { firstYear, lastYear } from '../fields.ts';
import { firstBit, isEmpty, lastBit, type Plan } from '../plan.ts';

/**
 * The runs of a cron expression on a wall clock: minutes since 1970 without any zone. Bits are
 * looked up, nothing is counted through: a year costs at most twelve looks.
 */
const endOfDays = dayOf(lastYear + 1, 1, 1);
export const endOfWall = endOfDays * minutesOfDay;

/** The first run at `from` or later; -1 where there is none before 2200. */
export function nextWall(plan: Plan, from: number): number {
  if (from >= endOfWall || isEmpty(plan)) return -1;
  const start = Math.max(from, 0);
  const today = Math.floor(start / minutesOfDay);
  const { year, month, day } = civilOf(today);
  const first = today - day + 1;
  const mask = maskOf(plan, year, month, first);
  if ((mask & (1 << (day - 1))) !== 0) {
    const time = nextTime(plan, start - today * minutesOfDay);
    if (time >= 0) return today * minutesOfDay + time;
  }
  const later = day >= 31 ? 0 : mask & (-1 << day);
  if (later !== 0) return (first + firstBit(later)) * minutesOfDay + plan.firstMinute;
  return nextMonth(plan, year, month, first);
}

/** The first run after the month that begins on the day `first`. */
function nextMonth(plan: Plan, year: number, month: number, first: number): number {
  let [y, m, begin] = [year, month, first];
  for (;;) {
    begin += lengthOf(y, m);
    if (m === 12) {
      y += 1;
      m = 1;
      while (y <= lastYear && plan.years !== undefined && plan.years[y - firstYear] === 0) {
        begin += isLeap(y) ? 366 : 365;
        y += 1;
      }
      if (y > lastYear) return -1;
    } else m += 1;
    const mask = maskOf(plan, y, m, begin);
    if (mask !== 0) return (begin + firstBit(mask)) * minutesOfDay + plan.firstMinute;
  }
}

/** The last run at `from` or earlier; -1 where there is none since 1970. */
export function previousWall(plan: Plan, from: number): number {
  if (from < 0 || isEmpty(plan)) return -1;
  const start = from >= endOfWall ? endOfWall - 1 : from;
  const today = Math.floor(start / minutesOfDay);
  const { year, month, day } = civilOf(today);
  const first = today - day + 1;
  const mask = maskOf(plan, year, month, first);
  if ((mask & (1 << (day - 1))) !== 0) {
    const time = previousTime(plan, start - today * minutesOfDay);
    if (time >= 0) return today * minutesOfDay + time;
  }
  const earlier = mask & ((1 << (day - 1)) - 1);
  if (earlier !== 0) return (first + lastBit(earlier)) * minutesOfDay + plan.lastMinute;
  return previousMonth(plan, year, month, first);
}

function previousMonth(plan: Plan, year: number, month: number, first: number): number {
  let [y, m, begin] = [year, month, first];
  for (;;) {
    if (m === 1) {
      y -= 1;
      m = 12;
      if (y < firstYear) return -1;
    } else m -= 1;
    begin -= lengthOf(y, m);
    const mask = maskOf(plan, y, m, begin);
    if (mask !== 0) return (begin + lastBit(mask)) * minutesOfDay + plan.lastMinute;
  }
}

/** The days of a month that match: bit i is day i + 1. */
export function maskOf(plan: Plan, year: number, month: number, first: number): number {
  if ((plan.months & (1 << month)) === 0) return 0;
  if (plan.years !== undefined && plan.years[year - firstYear] !== 1) return 0;
  return plan.days.mask(lengthOf(year, month), weekdayOf(first));
}

/** The first minute of the day that matches, at `from` or later; -1 where none does. */
function nextTime({ hours, early, late, firstMinute }: Plan, from: number): number {
  const hour = Math.floor(from / 60);
  const minute = from - hour * 60;
  if ((hours & (1 << hour)) !== 0) {
    if (minute < 30) {
      const bits = early & (-1 << minute);
      if (bits !== 0) return hour * 60 + firstBit(bits);
      if (late !== 0) return hour * 60 + 30 + firstBit(late);
    } else {
      const bits = late & (-1 << (minute - 30));
      if (bits !== 0) return hour * 60 + 30 + firstBit(bits);
    }
  }
  const later = hours & (-1 << (hour + 1));
  return later === 0 ? -1 : firstBit(later) * 60 + (firstMinute % 60);
}

function previousTime({ hours, early, late, lastMinute }: Plan, from: number): number {
  const hour = Math.floor(from / 60);
  const minute = from - hour * 60;
  if ((hours & (1 << hour)) !== 0) {
    if (minute >= 30) {
      const bits = late & ((2 << (minute - 30)) - 1);
      if (bits !== 0) return hour * 60 + 30 + lastBit(bits);
      if (early !== 0) return hour * 60 + lastBit(early);
    } else {
      const bits = early & ((2 << minute) - 1);
      if (bits !== 0) return hour * 60 + lastBit(bits);
    }
  }
  const earlier = hours & ((1 << hour) - 1);
  return earlier === 0 ? -1 : lastBit(earlier) * 60 + (lastMinute % 60);
}
