import { msOfMinute } from '../calendar.ts';
import type { Plan } from '../plan.ts';
import { countWall } from './count.ts';
import type { Runs } from './runs.ts';
import { nextWall, previousWall } from './wall.ts';
import { reach, type Stretch, type Zone } from './zone.ts';

// PERF: methods, not arrows, here and below: schedule/parse, check and compile.
/** Runs come `delay` minutes later, on the wall clock, than the plan says. */
export const inUtc = (plan: Plan, delay: number): Runs => ({
  next(after) {
    const wall = nextWall(plan, Math.floor(after / msOfMinute) + 1 - delay);
    return wall < 0 ? undefined : (wall + delay) * msOfMinute;
  },
  previous(before) {
    const wall = previousWall(plan, Math.ceil(before / msOfMinute) - 1 - delay);
    return wall < 0 ? undefined : (wall + delay) * msOfMinute;
  },
  count(from, to) {
    const end = Math.ceil(to / msOfMinute) - delay;
    return countWall(plan, Math.ceil(from / msOfMinute) - delay, end);
  },
});

/**
 * Runs go by the wall clock. A time that the clocks skip is skipped, a time that they show twice
 * is run the first time only.
 */
export const inZone = (plan: Plan, zone: Zone, delay: number): Runs => ({
  next(after) {
    let wall = Math.floor((after + zone.offset(after)) / msOfMinute) + 1 - delay;
    for (;;) {
      wall = nextWall(plan, wall);
      if (wall < 0) return undefined;
      const run = zone.firstInstant((wall + delay) * msOfMinute);
      if (run !== undefined && run > after) return run;
      wall =
        run === undefined
          ? zone.endOfGap((wall + delay) * msOfMinute) / msOfMinute - delay
          : wall + 1;
    }
  },
  previous(before) {
    // After the clocks were set back, times later than what they show have been.
    let wall = Math.ceil((before + zone.greatestBefore(before)) / msOfMinute) - delay;
    for (;;) {
      wall = previousWall(plan, wall);
      if (wall < 0) return undefined;
      const run = zone.firstInstant((wall + delay) * msOfMinute);
      if (run !== undefined && run < before) return run;
      wall =
        run === undefined
          ? zone.startOfGap((wall + delay) * msOfMinute) / msOfMinute - delay - 1
          : wall - 1;
    }
  },
  count(from, to) {
    let count = 0;
    for (const stretch of zone.stretches(from, to)) {
      const { start, offset } = stretch;
      const shown =
        start === Number.NEGATIVE_INFINITY ? start : start + zone.greatestBefore(start - 1);
      count += countIn(plan, stretch, Math.max(from, shown - offset), to, delay);
    }
    return count;
  },
});

/** The same, but a time that is shown twice runs twice. */
export const inEveryPass = (plan: Plan, zone: Zone, delay: number): Runs => ({
  next(after) {
    for (let at = after + 1; ; ) {
      const { start, end, offset } = zone.stretchAt(at);
      const from = Math.max(at, start) + offset;
      const wall = nextWall(plan, Math.ceil(from / msOfMinute) - delay);
      if (wall < 0) return undefined;
      const run = (wall + delay) * msOfMinute - offset;
      if (run < end) return run;
      at = Math.max(end, (wall + delay) * msOfMinute - reach);
    }
  },
  previous(before) {
    for (let at = before - 1; ; ) {
      const { start, offset } = zone.stretchAt(at);
      const wall = previousWall(plan, Math.floor((at + offset) / msOfMinute) - delay);
      if (wall < 0) return undefined;
      const run = (wall + delay) * msOfMinute - offset;
      if (run >= start) return run;
      at = Math.min(start - 1, (wall + delay) * msOfMinute + reach);
    }
  },
  count: (from, to) =>
    zone
      .stretches(from, to)
      .reduce((count, stretch) => count + countIn(plan, stretch, from, to, delay), 0),
});

function countIn(plan: Plan, stretch: Stretch, from: number, to: number, delay: number): number {
  const { start, end, offset } = stretch;
  const first = Math.max(from, start) + offset;
  const last = Math.min(to, end) + offset;
  return countWall(
    plan,
    Math.ceil(first / msOfMinute) - delay,
    Math.ceil(last / msOfMinute) - delay,
  );
}
