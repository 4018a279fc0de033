import type { FieldName } from './ast.ts';

/** What a field may hold. */
export interface FieldRule {
  readonly name: FieldName;
  /** Its name in a sentence. */
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** The greatest step that is not the same as no step. */
  readonly maxStep: number;
  /** Names, the first of them for `names.from`. */
  readonly names?: { readonly from: number; readonly list: readonly string[] };
  /** Whether a range may go on past the end of the field. */
  readonly wraps: boolean;
}

export const monthNames: readonly string[] =
  'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
export const dayNames: readonly string[] = 'SUN MON TUE WED THU FRI SAT'.split(' ');

const rule = (
  name: FieldName,
  label: string,
  min: number,
  max: number,
  rest: Partial<FieldRule> = {},
): FieldRule => ({ name, label, min, max, maxStep: max - min + 1, wraps: true, ...rest });

export const firstYear = 1970;
export const lastYear = 2199;

const month = { names: { from: 1, list: monthNames }, maxStep: 12 };
const year = { wraps: false, maxStep: lastYear - firstYear };

/** The fields as EventBridge has them. */
export const awsFields: Readonly<Record<FieldName, FieldRule>> = {
  seconds: rule('seconds', 'the seconds', 0, 59, { maxStep: 59 }),
  minutes: rule('minutes', 'the minutes', 0, 59, { maxStep: 59 }),
  hours: rule('hours', 'the hours', 0, 23, { maxStep: 23 }),
  'day-of-month': rule('day-of-month', 'the day of the month', 1, 31),
  month: rule('month', 'the month', 1, 12, month),
  'day-of-week': rule('day-of-week', 'the day of the week', 1, 7, {
    names: { from: 1, list: dayNames },
  }),
  year: rule('year', 'the year', firstYear, lastYear, year),
};

/** As Unix has them: Sunday is 0, and in some places 7 too; no range goes past the end. */
const unixFields = (sunday: 6 | 7): Readonly<Record<FieldName, FieldRule>> => ({
  ...awsFields,
  minutes: { ...awsFields.minutes, wraps: false },
  hours: { ...awsFields.hours, wraps: false },
  'day-of-month': { ...awsFields['day-of-month'], wraps: false },
  month: { ...awsFields.month, wraps: false },
  'day-of-week': rule('day-of-week', 'the day of the week', 0, sunday, {
    names: { from: 0, list: dayNames },
    wraps: false,
    maxStep: 7,
  }),
});

const unixRules = { six: unixFields(6), seven: unixFields(7) };

export const rulesOf = ({ unix }: { readonly unix?: 'six' | 'seven' }) =>
  unix === undefined ? awsFields : unixRules[unix];

const five: readonly FieldName[] = ['minutes', 'hours', 'day-of-month', 'month', 'day-of-week'];

/** Which fields are meant where so many are written. */
export function layoutOf(count: number, secondsFirst: boolean): readonly FieldName[] {
  if (count === 5) return five;
  if (count === 7) return ['seconds', ...five, 'year'];
  return secondsFirst ? ['seconds', ...five] : [...five, 'year'];
}

export const isDayField = (name: FieldName): boolean =>
  name === 'day-of-month' || name === 'day-of-week';
