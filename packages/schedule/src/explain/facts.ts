import type { Fact } from '@sluice/core';
import { dayOf, minutesOfDay } from '../calendar.ts';
import type { Schedule } from '../compile.ts';
import { firstYear, lastYear } from '../fields.ts';
import { formatInstant } from '../instant.ts';
import type { Plan } from '../plan.ts';
import { countWall } from '../run/count.ts';

/** How many runs there are in the years that have any: the fewest and the most. */
export function yearFact(plan: Plan): Fact {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  let skipped = 0;
  for (let year = firstYear; year <= lastYear; year++) {
    const start = dayOf(year, 1, 1) * minutesOfDay;
    const runs = countWall(plan, start, dayOf(year + 1, 1, 1) * minutesOfDay);
    if (runs === 0) skipped += 1;
    else [least, most] = [Math.min(least, runs), Math.max(most, runs)];
  }
  const times = least === most ? `${most}` : `${least} to ${most}`;
  const years = skipped === 0 ? '' : ', not in every year';
  return { name: 'runs in a year', value: times + years };
}

/** The next few runs after an instant. */
export function runFacts(schedule: Schedule, after: number): Fact[] {
  if (schedule.period !== undefined && schedule.bounds.anchor === undefined) return [];
  const runs: string[] = [];
  let run = schedule.next(after);
  for (; run !== undefined && runs.length < 3; run = schedule.next(run)) {
    runs.push(formatInstant(run));
  }
  return [{ name: 'next runs', value: runs.length === 0 ? 'none' : runs.join(', ') }];
}
