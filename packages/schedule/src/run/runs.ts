import type { Expression } from '../ast.ts';
import { dayOf, msOfMinute } from '../calendar.ts';
import type { Plan } from '../plan.ts';
import type { Bounds } from './bounds.ts';
import { countWall } from './count.ts';
import { nextWall, previousWall } from './wall.ts';
import type { Zone } from './zone.ts';

/** The runs of a schedule: epoch ms in, epoch ms out. */
export interface Runs {
  next(after: number): number | undefined;
  previous(before: number): number | undefined;
  /** From an instant to another, exclusive. */
  count(from: number, to: number): number;
}

/** `plan` is that of a cron expression. */
export function runsOf(
  node: Expression,
  plan: Plan | undefined,
  zone: Zone | undefined,
  bounds: Bounds,
): Runs {
  switch (node.kind) {
    case 'cron':
      return bounded(zone === undefined ? inUtc(plan!) : inZone(plan!, zone), bounds);
    case 'rate':
      return bounded(atRate(node, bounds), bounds);
    case 'at':
      return once(instantOf(node, zone));
    case 'broken':
      return never;
  }
}

const never: Runs = { next: () => undefined, previous: () => undefined, count: () => 0 };

function bounded(runs: Runs, { start, end }: Bounds): Runs {
  return {
    next(after) {
      if (Number.isNaN(after)) return undefined;
      const run = runs.next(after < start ? start - 1 : after);
      return run !== undefined && run <= end ? run : undefined;
    },
    previous(before) {
      if (Number.isNaN(before)) return undefined;
      const run = runs.previous(before > end ? end + 1 : before);
      return run !== undefined && run >= start ? run : undefined;
    },
    count: (from, to) => runs.count(Math.max(from, start), Math.min(to, end + 1)),
  };
}

const asRun = (wall: number) => (wall < 0 ? undefined : wall * msOfMinute);

const inUtc = (plan: Plan): Runs => ({
  next: (after) => asRun(nextWall(plan, Math.floor(after / msOfMinute) + 1)),
  previous: (before) => asRun(previousWall(plan, Math.ceil(before / msOfMinute) - 1)),
  count: (from, to) => countWall(plan, Math.ceil(from / msOfMinute), Math.ceil(to / msOfMinute)),
});

/**
 * Runs go by the wall clock. A time that the clocks skip is skipped, a time that they show twice
 * is run the first time only.
 */
const inZone = (plan: Plan, zone: Zone): Runs => ({
  next(after) {
    let wall = Math.floor((after + zone.offset(after)) / msOfMinute) + 1;
    for (;;) {
      wall = nextWall(plan, wall);
      if (wall < 0) return undefined;
      const run = zone.firstInstant(wall * msOfMinute);
      if (run !== undefined && run > after) return run;
      wall += 1;
    }
  },
  previous(before) {
    // After the clocks were set back, times later than what they show have been.
    let wall = Math.ceil((before + zone.greatestBefore(before)) / msOfMinute);
    for (;;) {
      wall = previousWall(plan, wall);
      if (wall < 0) return undefined;
      const run = zone.firstInstant(wall * msOfMinute);
      if (run !== undefined && run < before) return run;
      wall -= 1;
    }
  },
  count(from, to) {
    let count = 0;
    for (const { start, end, offset } of zone.stretches(from, to)) {
      const shown =
        start === Number.NEGATIVE_INFINITY ? start : start + zone.greatestBefore(start - 1);
      const first = Math.max(from + offset, Math.max(start + offset, shown));
      const last = Math.min(to, end) + offset;
      count += countWall(plan, Math.ceil(first / msOfMinute), Math.ceil(last / msOfMinute));
    }
    return count;
  },
});

const periods = { minute: msOfMinute, hour: 60 * msOfMinute, day: 1440 * msOfMinute };

/** AWS: a day of a rate is 24 hours, whatever the clocks do. */
function atRate(node: Extract<Expression, { kind: 'rate' }>, { anchor }: Bounds): Runs {
  if (anchor === undefined) return never;
  if (node.value === 0) return once(anchor);
  const period = node.value * periods[node.unit];
  const ordinal = (instant: number) => Math.ceil((instant - anchor) / period);
  return {
    next: (after) => anchor + Math.max(0, Math.floor((after - anchor) / period) + 1) * period,
    previous(before) {
      const run = anchor + (ordinal(before) - 1) * period;
      return run < anchor ? undefined : run;
    },
    count: (from, to) => Math.max(0, ordinal(to) - Math.max(0, ordinal(from))),
  };
}

const once = (run: number | undefined): Runs =>
  run === undefined
    ? never
    : {
        next: (after) => (after < run ? run : undefined),
        previous: (before) => (before > run ? run : undefined),
        count: (from, to) => (from <= run && run < to ? 1 : 0),
      };

/** The instant of `at(…)`: the first that the clocks show so; none where they skip it. */
function instantOf(
  node: Extract<Expression, { kind: 'at' }>,
  zone: Zone | undefined,
): number | undefined {
  const minutes = (dayOf(node.year, node.month, node.day) * 24 + node.hour) * 60 + node.minute;
  const wall = (minutes * 60 + node.second) * 1000;
  return zone === undefined ? wall : zone.firstInstant(wall);
}
