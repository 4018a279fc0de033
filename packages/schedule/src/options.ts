import type { Engine } from '@sluice/core';
import { isProfile, type Profile } from './profiles.ts';

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
  /** Any instant that counts as now: with it, what can only have run in the past is said. */
  readonly now?: number | string | undefined;
  readonly engine?: Engine | undefined;
}

type Instant = 'anchor' | 'start' | 'end' | 'now';

/** The options that stand in a plain JSON input; a profile that is none is left out. */
export function optionsIn(input: object): ScheduleOptions {
  const given = (key: string): unknown =>
    Object.hasOwn(input, key) ? Reflect.get(input, key) : undefined;
  const profile = given('profile');
  const timezone = given('timezone');
  const window = given('window');
  const instants = (['anchor', 'start', 'end', 'now'] as const).flatMap((key) => {
    const value = given(key);
    return value === undefined ? [] : [[key, value as number | string] as const];
  });
  return {
    ...(isProfile(profile) && { profile }),
    ...(typeof timezone === 'string' && { timezone }),
    ...(typeof window === 'number' && { window }),
    ...(Object.fromEntries(instants) as Partial<Record<Instant, number | string>>),
  };
}
