import { minutesOfDay } from '../calendar.ts';
import type { Plan } from '../plan.ts';
import { endOfWall, nextWall, previousWall } from './wall.ts';

/**
 * The least time between two runs on the wall clock, in minutes; undefined where there are not two
 * of them. Within a day it is read off the bits; between days, runs are looked at for as long as
 * the calendar takes to come round, and only where they can be nearer.
 */
export function smallestGap(plan: Plan): number | undefined {
  const first = nextWall(plan, 0);
  if (first < 0) return undefined;
  const inside = gapInDay(plan);
  const across = plan.firstMinute + minutesOfDay - plan.lastMinute;
  if (inside !== undefined && inside <= across) return inside;
  const between = acrossDays(plan, first, across);
  return inside === undefined || between === undefined
    ? (inside ?? between)
    : Math.min(inside, between);
}

/** Between two runs of one day. */
function gapInDay(plan: Plan): number | undefined {
  const minutes = bits(plan.early, 0).concat(bits(plan.late, 30));
  const hours = bits(plan.hours, 0);
  const within = least(minutes);
  const near = hours.some((hour, i) => hours[i + 1] === hour + 1);
  const turn = near ? minutes[0]! + 60 - minutes.at(-1)! : undefined;
  const far = least(hours);
  const between = far === undefined ? undefined : far * 60 - (minutes.at(-1)! - minutes[0]!);
  const found = [within, turn, between].filter((gap) => gap !== undefined);
  return found.length === 0 ? undefined : Math.min(...found);
}

const bits = (mask: number, from: number) =>
  Array.from({ length: 30 }, (_, i) => i)
    .filter((i) => (mask & (1 << i)) !== 0)
    .map((i) => i + from);

const least = (values: readonly number[]): number | undefined =>
  values.length < 2
    ? undefined
    : Math.min(...values.slice(1).map((value, i) => value - values[i]!));

/** From the last run of a day to the first of the next that has any. */
function acrossDays(plan: Plan, first: number, possible: number): number | undefined {
  let smallest: number | undefined;
  let today = first;
  for (let looks = 0; looks < mostLooks; looks++) {
    const day = Math.floor(today / minutesOfDay) * minutesOfDay;
    const last = day + plan.lastMinute;
    if (last + 1 >= endOfWall) break;
    const next = nextWall(plan, day + minutesOfDay);
    if (next < 0) break;
    const gap = next - last;
    if (smallest === undefined || gap < smallest) smallest = gap;
    if (smallest <= possible) break;
    today = next;
  }
  return smallest;
}

/** The days of the 28 years after which weekdays and leap days come round. */
const mostLooks = 28 * 366;

/**
 * The first time between two runs that is longer than `most`, in minutes; undefined where there is
 * none. It goes as far as it may at once, from each run to the last that is near enough.
 */
export function gapAbove(plan: Plan, most: number): number | undefined {
  let run = nextWall(plan, 0);
  while (run >= 0) {
    const last = previousWall(plan, run + most);
    const next = nextWall(plan, last + 1);
    if (next < 0) return undefined;
    if (last === run) return next - run;
    run = last;
  }
  return undefined;
}
