import { dayOf, minutesOfDay } from './calendar.ts';
import type { Schedule } from './compile.ts';
import { firstYear, lastYear } from './fields.ts';
import { type Plan, planOf } from './plan.ts';
import { countWall } from './run/count.ts';
import { smallestGap } from './run/gap.ts';
import { isUtc, zoneOf } from './run/zones.ts';

/** How often a schedule runs, whatever its start and end. */
export interface Frequency {
  /** The least time between two runs, in ms; undefined where there are not two. */
  readonly smallestGap: number | undefined;
  /** The fewest and the most runs of the years from 1970 to 2199 that have any. */
  readonly leastInYear: number;
  readonly mostInYear: number;
  /** Whether every one of these years has a run. */
  readonly everyYear: boolean;
}

const msOfDay = 86_400_000;
const endOfTime = dayOf(lastYear + 1, 1, 1) * msOfDay;

/** The smallest gap between runs, and how often they come in a year. */
export function frequency(schedule: Schedule): Frequency {
  const { node, period } = schedule;
  if (node.kind === 'cron') {
    const plan = planOf(node);
    return { smallestGap: gapOf(plan, schedule), ...inYears(plan) };
  }
  if (period) {
    const [least, most] = [
      Math.floor((365 * msOfDay) / period),
      Math.ceil((366 * msOfDay) / period),
    ];
    return {
      smallestGap: period,
      leastInYear: Math.max(least, 1),
      mostInYear: most,
      everyYear: least >= 1,
    };
  }
  return { smallestGap: undefined, leastInYear: 1, mostInYear: 1, everyYear: false };
}

/** As the wall clock has it, and around each change of the clocks, where it may be less. */
function gapOf(plan: Plan, { timezone, next, previous }: Schedule): number | undefined {
  const minutes = smallestGap(plan);
  const onWall = minutes === undefined ? undefined : minutes * 60_000;
  const zone = isUtc(timezone) ? undefined : zoneOf(timezone);
  if (zone === undefined || onWall === undefined) return onWall;
  const gaps = zone.stretches(0, endOfTime).map(({ start }) => {
    const [last, first] = [previous(start), next(start - 1)];
    return last === undefined || first === undefined ? onWall : first - last;
  });
  return gaps.reduce((least, gap) => Math.min(least, gap), onWall);
}

/** Runs of each year on the wall clock, without what the clocks skip. */
export function inYears(plan: Plan): Omit<Frequency, 'smallestGap'> {
  const counts = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => {
    const start = dayOf(firstYear + i, 1, 1) * minutesOfDay;
    return countWall(plan, start, dayOf(firstYear + i + 1, 1, 1) * minutesOfDay);
  });
  const some = counts.filter((runs) => runs > 0);
  return {
    leastInYear: some.length === 0 ? 0 : Math.min(...some),
    mostInYear: Math.max(...counts),
    everyYear: some.length === counts.length,
  };
}
