import type { Question } from './read/input.ts';
import { reasonOf } from './reason.ts';
import { reasonDataOf } from './reason-data.ts';
import type { Decision } from './reference/decide.ts';
import type { Timeline } from './series/timeline.ts';
import type { Settings } from './settings.ts';
import type { State } from './state.ts';
import { timesOf } from './times.ts';

/** Whether one value breaches. */
export interface Breach {
  readonly breaching: boolean;
}

/** What one evaluation comes to, in the words of the service. */
export interface Evaluation {
  /** `KEEP`: as it was, where it is not known how it was. */
  readonly state: State | 'KEEP';
  /** Absent where the state stays as it was. */
  readonly stateReason?: string;
  /** JSON, as the service gives it. */
  readonly stateReasonData?: string;
  readonly recentDatapoints: readonly (number | null)[];
  /** ISO 8601, newest first. */
  readonly evaluatedTimestamps?: readonly string[];
}

/** A series in short: the changes of state, and how long each state lasted (seconds). */
export interface History {
  readonly state: State;
  readonly periods: number;
  readonly transitions: readonly {
    readonly time: string;
    readonly from: State;
    readonly to: State;
    readonly reason: string;
    readonly actions: readonly string[];
  }[];
  readonly seconds: Readonly<Record<State, number>>;
}

export type AlarmResult = Breach | Evaluation | History;

/** An evaluation in the words of the service. */
export function evaluationOf(
  settings: Settings,
  { slots, prior, newest, queryDate }: Extract<Question, { kind: 'values' }>,
  decision: Decision,
): Evaluation {
  const times = timesOf(settings, slots.length, newest, queryDate);
  const data = reasonDataOf(settings, slots, decision, times, queryDate);
  if (decision.state === 'KEEP') {
    return { state: prior ?? 'KEEP', recentDatapoints: data.recentDatapoints };
  }
  return {
    state: decision.state,
    stateReason: reasonOf(settings, slots, decision, times),
    stateReasonData: JSON.stringify(data),
    recentDatapoints: data.recentDatapoints,
    ...(times && { evaluatedTimestamps: decision.evaluated.map((i) => isoOf(times[i]!)) }),
  };
}

/** A timeline in short. */
export function historyOf({ period }: Settings, timeline: Timeline): History {
  const { states, transitions, state } = timeline;
  const seconds = { OK: 0, ALARM: 0, INSUFFICIENT_DATA: 0 };
  for (const one of states) seconds[one] += period;
  return {
    state,
    periods: states.length,
    transitions: transitions.map(({ time, ...one }) => ({ time: isoOf(time), ...one })),
    seconds,
  };
}

/** To the second, where there is no more. */
export const isoOf = (time: number): string => new Date(time).toISOString().replace('.000Z', 'Z');
