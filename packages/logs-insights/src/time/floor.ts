import type { Unit } from '../ast.ts';
import type { Period } from '../value/value.ts';
import { capped } from './period.ts';

/** How far from 1970 an instant may be, in milliseconds. */
const farthest = 8.64e15;

const day = 86_400_000;

/** Milliseconds of the units that are always as long. */
export const widths: Readonly<Partial<Record<Unit, number>>> = {
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day,
  week: 7 * day,
};

/** Months of the others. */
export const months: Readonly<Partial<Record<Unit, number>>> = { month: 1, quarter: 3, year: 12 };

/** Monday, 29 December 1969: weeks begin on Mondays. */
const firstMonday = -3 * day;

/**
 * The latest boundary that is not after an instant, all in epoch milliseconds. Boundaries are
 * counted from 1970 in UTC, weeks from Monday, months, quarters and years by the calendar; the
 * period is capped as the service caps it. `null` for a period of nothing and beyond the calendar.
 */
export const floorInstant = (milliseconds: number, period: Period): number | null =>
  boundary(milliseconds, capped(period), 0);

/** The earliest boundary that is not before an instant, as for `floorInstant`. */
export function ceilInstant(milliseconds: number, period: Period): number | null {
  const floor = floorInstant(milliseconds, period);
  return floor === milliseconds ? floor : boundary(milliseconds, capped(period), 1);
}

/** The start of the period that an instant lies in, or of one `later`. */
function boundary(milliseconds: number, { count, unit }: Period, later: number): number | null {
  if (!Number.isFinite(milliseconds) || count < 1) return null;
  const width = widths[unit];
  if (width === undefined) return monthBoundary(milliseconds, count * months[unit]!, later);
  const start = unit === 'week' ? firstMonday : 0;
  const span = count * width;
  return inRange((Math.floor((milliseconds - start) / span) + later) * span + start);
}

function monthBoundary(milliseconds: number, span: number, later: number): number | null {
  const date = new Date(milliseconds);
  const month = (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
  const first = new Date(0);
  return inRange(first.setUTCMonth((Math.floor(month / span) + later) * span));
}

const inRange = (milliseconds: number): number | null =>
  Math.abs(milliseconds) <= farthest ? milliseconds + 0 : null;
