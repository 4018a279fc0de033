import type { Expression } from '../ast.ts';
import { dayOf } from '../calendar.ts';
import { lastYear } from '../fields.ts';
import { readInstant } from '../instant.ts';
import type { ScheduleOptions } from '../options.ts';
import type { Zone } from './zone.ts';
import { isUtc, zoneOf } from './zones.ts';

/** Both ends are in. Epoch ms. */
export interface Bounds {
  readonly start: number;
  readonly end: number;
  /** Where a rate begins. */
  readonly anchor?: number;
}

const first = Number.NEGATIVE_INFINITY;
const last = dayOf(lastYear + 1, 1, 1) * 86_400_000 - 1;

/** AWS: start and end bound `cron` and `rate`; `at` doesn't look at them. */
export function boundsOf({ kind }: Expression, options: ScheduleOptions): Bounds {
  const start = readInstant(options.start);
  const anchor = readInstant(options.anchor) ?? start;
  if (kind === 'at') return { start: first, end: last };
  return {
    start: start ?? first,
    end: Math.min(readInstant(options.end) ?? last, last),
    ...(anchor !== undefined && { anchor }),
  };
}

/** The zone of a schedule; undefined for UTC, which needs no table. */
export const zoneIn = ({ timezone = 'UTC' }: ScheduleOptions): Zone | undefined =>
  isUtc(timezone) ? undefined : zoneOf(timezone);
