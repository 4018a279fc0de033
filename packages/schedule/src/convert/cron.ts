import { isError } from '@sluice/core';
import type { Converted, Origin } from '../convert.ts';
import { dayNames } from '../fields.ts';
import { format } from '../format.ts';
import { validate } from '../validate.ts';

const nicknames: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};

/** A cron expression of Unix or Kubernetes (five fields) or of Quartz (six or seven). */
export function convertCron(text: string, origin: Origin): Converted | undefined {
  const [, timezone, rest] = /^(?:CRON_)?TZ=(\S+)\s+(.*)$/.exec(text) ?? [
    undefined,
    undefined,
    text,
  ];
  const plain = Object.hasOwn(nicknames, rest!) ? nicknames[rest!]! : rest!;
  const fields = plain.split(/\s+/);
  const converted = origin === 'quartz' ? ofQuartz(fields) : ofUnix(fields);
  if (converted === undefined || !converted.texts.every(isAccepted)) return undefined;
  const texts = converted.texts.map((one) => formatted(one));
  return { ...converted, texts, ...(timezone !== undefined && { timezone }) };
}

const isAccepted = (text: string) => !validate(text, { profile: 'any' }).diagnostics.some(isError);
const formatted = (text: string): string => {
  const outcome = format(text, { profile: 'any' });
  return outcome.ok ? outcome.value : text;
};

const eitherDay =
  'the day of the month and the day of the week are joined by "or": that takes two schedules';

function ofUnix(fields: readonly string[]): Converted | undefined {
  if (fields.length !== 5) return undefined;
  const [minutes, hours, date, month, weekday] = fields as [string, string, string, string, string];
  const days = weekdaysOf(weekday);
  if (days === undefined) return undefined;
  const cron = (d: string, w: string) => `cron(${minutes} ${hours} ${d} ${month} ${w} *)`;
  const warnings: string[] = [];
  if (/\d/.test(weekday)) warnings.push('days of the week are counted from 1 for Sunday');
  if (weekday.startsWith('*') && days === '*') return { texts: [cron(date, '?')], warnings };
  if (date === '*') return { texts: [cron('?', days)], warnings };
  if (date.startsWith('*') || weekday.startsWith('*')) return undefined;
  return { texts: [cron(date, '?'), cron('?', days)], warnings: [...warnings, eitherDay] };
}

/** From 0–7 with two Sundays to names. */
function weekdaysOf(text: string): string | undefined {
  if (text === '*' || text === '?') return '*';
  const items = text.split(',').map((item) => {
    const found = /^(\d|[A-Za-z]{3}|\*)(?:-(\d|[A-Za-z]{3}))?(?:\/(\d))?$/.exec(item);
    if (found === null) return undefined;
    const from = found[1] === '*' ? 0 : weekdayOf(found[1]!);
    const to =
      found[1] === '*' ? 6 : found[2] === undefined ? (found[3] ? 6 : from) : weekdayOf(found[2]);
    if (from === undefined || to === undefined || to < from) return undefined;
    if (found[3] === undefined && to - from > 1) return `${dayNames[from % 7]}-${dayNames[to % 7]}`;
    const by = Math.max(1, Number(found[3] ?? 1));
    const all = Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, i) => from + i * by);
    return all.map((day) => dayNames[day % 7]).join(',');
  });
  return items.includes(undefined) ? undefined : items.join(',');
}

function weekdayOf(text: string): number | undefined {
  const index = /^\d$/.test(text) ? Number(text) : dayNames.indexOf(text.toUpperCase());
  return index >= 0 && index <= 7 ? index : undefined;
}

/** The fields of Quartz are those of AWS, after the seconds. */
function ofQuartz(fields: readonly string[]): Converted | undefined {
  if (fields.length < 6 || fields.length > 7) return undefined;
  const [seconds, minutes, hours, date, month, weekday, year = '*'] = fields;
  const warnings =
    seconds === '0' ? [] : [`the seconds \`${seconds}\` are lost: runs are by the minute`];
  return { texts: [`cron(${minutes} ${hours} ${date} ${month} ${weekday} ${year})`], warnings };
}
