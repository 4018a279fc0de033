import type { Unit } from '../ast.ts';
import type { Period } from '../value/value.ts';

/**
 * The most of a unit that the service takes: it cuts a longer period down to this many and says
 * nothing, so that `bin(300s)` is `bin(60s)`. Days and longer units have no cap.
 */
export const caps: Readonly<Partial<Record<Unit, number>>> = {
  millisecond: 1000,
  second: 60,
  minute: 60,
  hour: 24,
};

/** The period that is meant, which may be shorter than what is written. */
export function capped(period: Period): Period {
  const cap = caps[period.unit];
  return cap === undefined || period.count <= cap ? period : { ...period, count: cap };
}
