import type { Command, Path, SortKey, Stats } from '../ast.ts';

/** How a query runs over blocks of events. */
export interface Plan {
  readonly mode: 'aws' | 'strict';
  /** All commands in the order in which they run. */
  readonly commands: readonly Command[];
  /** Those that change or drop each row by itself, before whatever joins rows; with the sorts. */
  readonly head: readonly Command[];
  /** What rows are sorted by in the end, the base order aside. */
  readonly order: readonly SortKey[];
  readonly sink: SinkPlan;
  readonly needles: Needles | undefined;
}

/** What becomes of the rows that pass the head. */
export type SinkPlan = EverythingPlan | AggregatePlan | KeepPlan;

/** All events, for commands that read them more than once: the reference runs over them. */
export interface EverythingPlan {
  readonly kind: 'everything';
}

/** One row a group; the reference runs the commands from `from` on over these. */
export interface AggregatePlan {
  readonly kind: 'aggregate';
  readonly stats: Stats;
  readonly from: number;
}

/** The events that can be in the answer: the reference runs the whole query over them alone. */
export interface KeepPlan {
  readonly kind: 'keep';
  /** The first row of each combination of these alone. */
  readonly dedup: readonly Path[];
  /** So many rows, the first ones or the last; all where it is infinite. */
  readonly count: number;
  readonly isTail: boolean;
}

/** Texts of which one stands in every line that passes the filters. */
export interface Needles {
  readonly texts: readonly string[];
  /** Whether a line with a backslash may say them in another way. */
  readonly mayBeEscaped: boolean;
}
