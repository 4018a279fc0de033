import { dayNames } from '../fields.ts';

/** Texts of AWS, and what is not the same in them. */
export interface Rewritten {
  readonly texts: readonly string[];
  readonly warnings: readonly string[];
}

const eitherDay =
  'the day of the month and the day of the week are joined by "or": that takes two schedules';

/**
 * The five fields of Unix as those of AWS, unchecked: days of the week by name, `?` for the day
 * field that says nothing, every year. Undefined where a weekday can't be read, or where Unix wants
 * both days at once.
 */
export function awsOfUnix(fields: readonly string[]): Rewritten | undefined {
  if (fields.length !== 5) return undefined;
  const [minutes, hours, date, month, weekday] = fields as [string, string, string, string, string];
  const days = namesOfUnix(weekday);
  if (days === undefined) return undefined;
  const cron = (d: string, w: string) => `cron(${minutes} ${hours} ${d} ${month} ${w} *)`;
  const warnings: string[] = [];
  if (/\d/.test(weekday)) warnings.push('days of the week are counted from 1 for Sunday');
  if (days === '*') return { texts: [cron(date === '?' ? '*' : date, '?')], warnings };
  if (date === '*' || date === '?') return { texts: [cron('?', days)], warnings };
  if (date.startsWith('*') || weekday.startsWith('*')) return undefined;
  return { texts: [cron(date, '?'), cron('?', days)], warnings: [...warnings, eitherDay] };
}

/** From 0–7 with two Sundays to names. */
export function namesOfUnix(text: string): string | undefined {
  if (text === '*' || text === '?') return '*';
  const items = text.split(',').map((item) => {
    const found = /^(\d|[A-Za-z]{3}|\*)(?:-(\d|[A-Za-z]{3}))?(?:\/(\d))?$/.exec(item);
    if (found === null) return undefined;
    const [, first = '', last, step] = found;
    const from = first === '*' ? 0 : weekdayOf(first);
    const to = first === '*' || (last === undefined && step) ? 6 : weekdayOf(last ?? first);
    if (from === undefined || to === undefined) return undefined;
    const end = to < from && to === 0 ? 7 : to;
    if (end < from) return undefined;
    if (step === undefined && end - from > 1) return `${dayNames[from % 7]}-${dayNames[end % 7]}`;
    const by = Math.max(1, Number(step ?? 1));
    const all = Array.from({ length: Math.floor((end - from) / by) + 1 }, (_, i) => from + i * by);
    return all.map((day) => dayNames[day % 7]).join(',');
  });
  return items.includes(undefined) ? undefined : items.join(',');
}

function weekdayOf(text: string): number | undefined {
  const index = /^\d$/.test(text) ? Number(text) : dayNames.indexOf(text.toUpperCase());
  return index >= 0 && index <= 7 ? index : undefined;
}

/** The six fields of AWS as the five of Unix, unchecked; undefined where Unix can't say it. */
export function unixOfAws(fields: readonly string[]): string | undefined {
  if (fields.length !== 6 || fields[5] !== '*') return undefined;
  const [minutes, hours, date, month, weekday] = fields as [string, string, string, string, string];
  const days = weekday.replace(/(^|[-,])([1-7])(?![\d#L])/g, (_, before, day) => {
    return `${before}${dayNames[Number(day) - 1]}`;
  });
  return [minutes, hours, date, month, days].map((one) => (one === '?' ? '*' : one)).join(' ');
}
