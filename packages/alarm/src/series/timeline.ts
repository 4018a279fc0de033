import type { State } from '../state.ts';

/** A change of state, and what was called by it. Times are epoch milliseconds. */
export interface Transition {
  /** When the newest period that was looked at ended. */
  readonly time: number;
  readonly from: State;
  readonly to: State;
  readonly reason: string;
  /** The targets of the actions of the new state; none where actions are switched off. */
  readonly actions: readonly string[];
}

/** What became of an alarm over a series: one evaluation a period, when the period ends. */
export interface Timeline {
  /** When each period begins. */
  readonly starts: readonly number[];
  readonly values: readonly (number | null)[];
  readonly states: readonly State[];
  readonly transitions: readonly Transition[];
  /** The last state. */
  readonly state: State;
}
