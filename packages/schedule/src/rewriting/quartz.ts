import { namesOfUnix, type Rewritten } from './unix.ts';

/**
 * The fields of Quartz and Spring are those of AWS, after the seconds; unchecked. Spring knows no
 * `?` but where it is wanted, and counts its weekdays as Unix does.
 */
export function awsOfQuartz(fields: readonly string[]): Rewritten | undefined {
  if (fields.length < 6 || fields.length > 7) return undefined;
  const [seconds, minutes, hours, date = '', month, weekday = '', year = '*'] = fields;
  const warnings = /^0+$/.test(seconds!)
    ? []
    : [`the seconds \`${seconds}\` are lost: runs are by the minute`];
  const days =
    date.includes('?') || weekday.includes('?') ? [date, weekday] : spring(date, weekday);
  if (days === undefined) return undefined;
  const cron = `cron(${minutes} ${hours} ${days[0]} ${month} ${days[1]} ${year})`;
  return { texts: [cron], warnings };
}

function spring(date: string, weekday: string): readonly [string, string] | undefined {
  if (weekday === '*') return [date, '?'];
  const names = namesOfUnix(weekday);
  return date === '*' && names !== undefined ? ['?', names] : undefined;
}
