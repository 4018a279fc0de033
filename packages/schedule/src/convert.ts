import { failure, type Outcome, spanOf, success } from '@sluice/core';
import { codes } from './codes.ts';
import { convertCalendar } from './convert/calendar.ts';
import { convertCron } from './convert/cron.ts';

/** Where a schedule comes from. Kubernetes has the cron of Unix, and a time zone beside it. */
export type Origin = 'unix' | 'kubernetes' | 'quartz' | 'systemd';

/** Schedules of AWS that together run when the original does. */
export interface Converted {
  readonly texts: readonly string[];
  /** What is not the same. */
  readonly warnings: readonly string[];
  /** The time zone, where the original names one. */
  readonly timezone?: string;
}

/**
 * A schedule of another system as schedules of EventBridge. More than one where the original says
 * "this date or that weekday", which no single AWS schedule can.
 */
export function convert(text: string, origin: Origin): Outcome<Converted> {
  const given = text.slice(0, 1024).trim();
  const converted = origin === 'systemd' ? convertCalendar(given) : convertCron(given, origin);
  if (converted !== undefined) return success(converted);
  const found = text === '' ? 'nothing' : `\`${text.slice(0, 40)}\``;
  const hint = 'give it as it stands in the other system, such as `0 9 * * 1-5`';
  return failure([codes.wrapper.at({ span: spanOf(0, text.length), hint }, found)]);
}
