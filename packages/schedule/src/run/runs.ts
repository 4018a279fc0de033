import type { At, Expression } from '../ast.ts';
import { dayOf, msOfMinute } from '../calendar.ts';
import type { Plan } from '../plan.ts';
import type { Bounds } from './bounds.ts';
import { inEveryPass, inUtc, inZone } from './cron.ts';
import type { Zone } from './zone.ts';

/** The runs of a schedule: epoch ms in, epoch ms out. */
export interface Runs {
  next(after: number): number | undefined;
  previous(before: number): number | undefined;
  /** From an instant to another, exclusive. */
  count(from: number, to: number): number;
}

/** What decides on the runs beside the plan of a cron expression. */
export interface Setting {
  readonly zone: Zone | undefined;
  readonly bounds: Bounds;
  readonly fold: 'first' | 'both';
  /** Minutes on the wall clock by which runs come later than the expression says. */
  readonly delay: number;
}

/** `plan` is that of a cron expression. */
export function runsOf(node: Expression, plan: Plan | undefined, setting: Setting): Runs {
  const { zone, bounds } = setting;
  switch (node.kind) {
    case 'cron':
      return cronRuns(plan!, setting);
    case 'rate':
      return bounded(atRate(node, bounds), bounds);
    case 'at':
      return once(instantOf(node, zone));
    case 'broken':
      return never;
  }
}

/** The runs of a plan. */
export function cronRuns(plan: Plan, { zone, bounds, fold, delay }: Setting): Runs {
  if (zone === undefined) return bounded(inUtc(plan, delay), bounds);
  return bounded((fold === 'both' ? inEveryPass : inZone)(plan, zone, delay), bounds);
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
    count(from, to) {
      return runs.count(Math.max(from, start), Math.min(to, end + 1));
    },
  };
}

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

/** What the clocks show at the time of `at(…)`, in ms as if it were UTC. */
export const wallOf = ({ year, month, day, hour, minute, second }: At): number =>
  (((dayOf(year, month, day) * 24 + hour) * 60 + minute) * 60 + second) * 1000;

/** The first instant that the clocks show so; none where they skip it. */
const instantOf = (node: At, zone: Zone | undefined): number | undefined =>
  zone === undefined ? wallOf(node) : zone.firstInstant(wallOf(node));
