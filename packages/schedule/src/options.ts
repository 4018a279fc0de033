import type { Engine } from '@sluice/core';
import type { Profile } from './profiles.ts';

export interface ScheduleOptions {
  /** Whose schedule it is; `scheduler` when absent. */
  readonly profile?: Profile | undefined;
  /** An IANA time zone; UTC when absent. */
  readonly timezone?: string | undefined;
  /** Where a rate begins: epoch ms, or ISO 8601. `start` when absent. */
  readonly anchor?: number | string | undefined;
  /** No run before it (it bounds `cron` and `rate`, not `at`). */
  readonly start?: number | string | undefined;
  /** No run after it; one at this very instant is in. */
  readonly end?: number | string | undefined;
  /** Minutes of a flexible time window, 1 to 1440. */
  readonly window?: number | undefined;
  /** What becomes of times that the clocks show twice: run the `first` time (as AWS says), or `both`. */
  readonly fold?: 'first' | 'both' | undefined;
  /** Days by which Systems Manager puts off the runs of a cron expression, 1 to 6. */
  readonly offset?: number | undefined;
  /** How long an alarm mute rule mutes from each run on, in ISO 8601: `PT1M` to `P15D`. */
  readonly duration?: string | undefined;
  /** Any instant that counts as now: with it, what can only have run in the past is said. */
  readonly now?: number | string | undefined;
  readonly engine?: Engine | undefined;
}

const instants: readonly string[] = ['anchor', 'start', 'end', 'now'];
const others: readonly string[] = ['profile', 'timezone', 'window', 'fold', 'offset', 'duration'];

/** The options that stand in a plain JSON input, as they stand there: `validate` looks at them. */
export function optionsIn(input: object): ScheduleOptions {
  const given = Object.entries(input).filter(
    ([key, value]) =>
      value !== undefined && (instants.includes(key) || (others.includes(key) && value !== null)),
  );
  return Object.fromEntries(given);
}
