import { zoneOf } from './timezone.ts';

/** Where the periods of an alarm begin. All times are epoch milliseconds. */
export interface Clock {
  /** The beginning of the period that an instant lies in. */
  startOf(instant: number): number;
  /** The beginning of the next period. */
  next(start: number): number;
}

const hour = 3_600_000;
const day = 86_400_000;
/** A Monday. Which day a week of an alarm begins with is not documented. */
const monday = 4 * day;

/** Periods of so many seconds: from the epoch on, or by the clock of a time zone. */
export function clockOf(seconds: number, timezone?: string): Clock {
  const length = seconds * 1000;
  const zone = timezone === undefined ? undefined : zoneOf(timezone);
  if (zone === undefined) {
    return {
      startOf: (instant) => Math.floor(instant / length) * length,
      next: (start) => start + length,
    };
  }
  const origin = length > day ? monday : 0;
  const floor = (wall: number) => Math.floor((wall - origin) / length) * length + origin;
  /** An instant that shows this time; of a time that is skipped, one soon after. */
  const instantOf = (wall: number) => wall - zone(wall - zone(wall));
  const startOf = (instant: number) =>
    length <= hour
      ? floor(instant + zone(instant)) - zone(instant)
      : instantOf(floor(instant + zone(instant)));
  return {
    startOf,
    next(start) {
      const next =
        length <= hour ? startOf(start + length) : instantOf(floor(start + zone(start)) + length);
      return next > start ? next : start + length;
    },
  };
}
