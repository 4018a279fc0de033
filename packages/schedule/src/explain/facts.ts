import type { Fact } from '@sluice/core';
import type { Schedule } from '../compile.ts';
import { inYears } from '../frequency.ts';
import { formatInstant } from '../instant.ts';
import type { Plan } from '../plan.ts';

/** How many runs there are in the years that have any: the fewest and the most. */
export function yearFact(plan: Plan): Fact {
  const { leastInYear: least, mostInYear: most, everyYear } = inYears(plan);
  const times = least === most ? `${most}` : `${least} to ${most}`;
  const years = everyYear ? '' : ', not in every year';
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
