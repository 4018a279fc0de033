import type { ClockName } from '../plan/nodes.ts';

/** The day since 1970 of a time in epoch seconds. */
const dayOf = (seconds: number): number => Math.floor(seconds / 86_400);

/** Month and day of a civil calendar whose years begin in March, so that leap days come last. */
function civil(seconds: number): { year: number; month: number; date: number } {
  const day = dayOf(seconds) + 719_468;
  const era = Math.floor(day / 146_097);
  const ofEra = day - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
      365,
  );
  const ofYear =
    ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: ofYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** Whole seconds, as a date has them; none where dates end. */
const whole = (seconds: number): number =>
  Math.abs(seconds) <= 8.64e12 ? Math.floor(Math.trunc(seconds * 1000) / 1000) : Number.NaN;

const modulo = (value: number, by: number): number => value - Math.floor(value / by) * by;

/** Fields of a time in UTC, from epoch seconds, by arithmetic alone. */
export const clocks: Readonly<Record<ClockName, (seconds: number) => number>> = {
  MINUTE: (seconds) => Math.floor(modulo(whole(seconds), 3600) / 60),
  HOUR: (seconds) => Math.floor(modulo(whole(seconds), 86_400) / 3600),
  // Where dates end, as the reference has it.
  DAY: (seconds) => modulo(dayOf(whole(seconds)) + 3, 7) + 1 || 7,
  DATE: (seconds) => civil(whole(seconds)).date,
  MONTH: (seconds) => civil(whole(seconds)).month,
  YEAR: (seconds) => civil(whole(seconds)).year,
  EPOCH: (seconds) => seconds,
};
