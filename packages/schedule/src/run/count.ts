import { civilOf, lengthOf, minutesOfDay } from '../calendar.ts';
import type { Plan } from '../plan.ts';
import { endOfWall, maskOf } from './wall.ts';

/** How many runs lie on the wall clock from `from` to `to` (exclusive), month by month. */
export function countWall(plan: Plan, from: number, to: number): number {
  const start = Math.max(from, 0);
  const end = Math.min(to, endOfWall);
  if (end <= start) return 0;
  const aDay = perDay(plan);
  const firstDay = Math.floor(start / minutesOfDay);
  const lastDay = Math.floor(end / minutesOfDay);
  const whole = daysIn(plan, firstDay, lastDay) * aDay;
  const before = matchesDay(plan, firstDay) ? minutesIn(plan, start - firstDay * minutesOfDay) : 0;
  const rest = end - lastDay * minutesOfDay;
  const after = rest > 0 && matchesDay(plan, lastDay) ? minutesIn(plan, rest) : 0;
  return whole - before + after;
}

/** Runs on a day that matches. */
export const perDay = ({ hours, early, late }: Plan): number =>
  popcount(hours) * (popcount(early) + popcount(late));

/** Days that match, from `from` to `to` (exclusive). */
function daysIn(plan: Plan, from: number, to: number): number {
  let count = 0;
  let { year, month, day } = civilOf(from);
  let first = from - day + 1;
  while (first < to) {
    const length = lengthOf(year, month);
    let mask = maskOf(plan, year, month, first) & (-1 << (day - 1));
    if (first + length > to) mask &= (1 << (to - first)) - 1;
    count += popcount(mask);
    first += length;
    day = 1;
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return count;
}

function matchesDay(plan: Plan, today: number): boolean {
  const { year, month, day } = civilOf(today);
  return (maskOf(plan, year, month, today - day + 1) & (1 << (day - 1))) !== 0;
}

/** Runs of a day before its minute `to`. */
function minutesIn({ hours, early, late }: Plan, to: number): number {
  const hour = Math.floor(to / 60);
  const minute = to - hour * 60;
  const whole = popcount(hours & ((1 << hour) - 1)) * (popcount(early) + popcount(late));
  if ((hours & (1 << hour)) === 0) return whole;
  const first = popcount(minute < 30 ? early & ((1 << minute) - 1) : early);
  const second = minute > 30 ? popcount(late & ((1 << (minute - 30)) - 1)) : 0;
  return whole + first + second;
}

export function popcount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
