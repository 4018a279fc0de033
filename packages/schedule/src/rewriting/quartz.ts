import type { Rewritten } from './unix.ts';

/** The fields of Quartz and Spring are those of AWS, after the seconds; unchecked. */
export function awsOfQuartz(fields: readonly string[]): Rewritten | undefined {
  if (fields.length < 6 || fields.length > 7) return undefined;
  const [seconds, minutes, hours, date, month, weekday, year = '*'] = fields;
  const warnings = /^0+$/.test(seconds!)
    ? []
    : [`the seconds \`${seconds}\` are lost: runs are by the minute`];
  return { texts: [`cron(${minutes} ${hours} ${date} ${month} ${weekday} ${year})`], warnings };
}
