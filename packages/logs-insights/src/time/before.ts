import type { Period } from '../value/value.ts';
import { months, widths } from './floor.ts';

/**
 * The instant a period earlier, both in epoch milliseconds. Months, quarters and years go by the
 * calendar: a month before 31 March is the last day of February.
 */
export function instantBefore(milliseconds: number, { count, unit }: Period): number {
  const width = widths[unit];
  if (width !== undefined) return milliseconds - count * width;
  const date = new Date(milliseconds);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - count * (months[unit] ?? 1));
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return date.setUTCDate(Math.min(day, last));
}
