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
  /** The instants that show a time, in order; of a time that is skipped, where it would be. */
  const instantsOf = (wall: number): readonly number[] => {
    const before = wall - zone(wall - day);
    const both = [before, wall - zone(wall + day)];
    const shown = both.filter((instant) => instant + zone(instant) === wall);
    return shown.length > 0 ? shown : [before];
  };
  const wallOf = (instant: number) => floor(instant + zone(instant));
  const after = (start: number) => instantsOf(wallOf(start) + length)[0]!;
  // An hour that is shown twice is two hours, and a day with two midnights is one day.
  const begin = (instant: number) => {
    const found = instantsOf(wallOf(instant));
    const last = length <= hour ? found.findLast((start) => start <= instant) : undefined;
    return last ?? found[0]!;
  };
  const next = (start: number) => {
    const soon = length <= hour ? begin(start + length) : after(start);
    return soon > start ? soon : after(start);
  };
  return {
    next,
    // The clock may be put back into a period that is over by then.
    startOf(instant) {
      let start = begin(instant);
      for (let following = next(start); following <= instant; following = next(start)) {
        start = following;
      }
      return start;
    },
  };
}
