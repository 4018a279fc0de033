import { dialects, isProfile } from './dialects.ts';
import type { ScheduleOptions } from './options.ts';
import type { Dialect, Profile } from './profiles.ts';

/** The profile that is asked for; `scheduler` where none is. */
export const profileOf = ({ profile }: ScheduleOptions): Profile =>
  isProfile(profile) ? profile : 'scheduler';

export const dialectOf = (options: ScheduleOptions): Dialect => dialects[profileOf(options)];
