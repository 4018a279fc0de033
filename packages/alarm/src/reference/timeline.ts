import type { Alarm } from '../ast.ts';
import { reasonOf } from '../reason.ts';
import { clockOf } from '../series/clock.ts';
import type { Point } from '../series/point.ts';
import { Progress } from '../series/progress.ts';
import type { Timeline, Transition } from '../series/timeline.ts';
import type { Settings } from '../settings.ts';
import type { State } from '../state.ts';
import { decide } from './decide.ts';
import { type Period, periodsOf } from './periods.ts';

/** A whole series, evaluated anew over all of the evaluation range at the end of each period. */
export function timelineOf(
  alarm: Alarm,
  settings: Settings,
  points: readonly Point[],
  initial: State,
  until: number,
): Timeline {
  const clock = clockOf(settings.period, settings.timezone);
  const periods = periodsOf(points, clock, settings.statistic, until);
  const progress = new Progress(settings, initial);
  const transitions: Transition[] = [];
  const states = periods.map(({ start, end }, i) => {
    const window = windowAt(periods, i, settings);
    const slots = window.map(({ slot }) => slot);
    const decision = decide(settings, slots);
    const isFull = decision.considered.length === settings.periods;
    const from = progress.step(decision.state, start, end, isFull);
    if (from !== undefined) {
      const to = progress.state;
      const times = window.map((one) => one.start);
      const reason = reasonOf(settings, slots, decision, times);
      const actions = alarm.actionsEnabled ? alarm.actions[to] : [];
      transitions.push({ time: end, from, to, reason, actions });
    }
    return progress.state;
  });
  return {
    starts: periods.map(({ start }) => start),
    values: periods.map(({ slot }) => slot.value ?? null),
    states,
    transitions,
    state: progress.state,
  };
}

/** The evaluation range up to a period; before the first one there is no data. */
function windowAt(periods: readonly Period[], i: number, { range, period }: Settings): Period[] {
  const known = periods.slice(Math.max(0, i - range + 1), i + 1);
  const length = period * 1000;
  const before = Array.from({ length: range - known.length }, (_, j): Period => {
    const start = known[0]!.start - (range - known.length - j) * length;
    return { start, end: start + length, slot: {} };
  });
  return [...before, ...known];
}
