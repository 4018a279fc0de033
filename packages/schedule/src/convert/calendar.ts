import { isError } from '@sluice/core';
import type { Converted } from '../convert.ts';
import { validate } from '../validate.ts';

const nicknames: Readonly<Record<string, string>> = {
  minutely: '*-*-* *:*:00',
  hourly: '*-*-* *:00:00',
  daily: '*-*-* 00:00:00',
  weekly: 'Mon *-*-* 00:00:00',
  monthly: '*-*-01 00:00:00',
  quarterly: '*-01,04,07,10-01 00:00:00',
  semiannually: '*-01,07-01 00:00:00',
  yearly: '*-01-01 00:00:00',
  annually: '*-01-01 00:00:00',
};

const shape =
  /^(?:([A-Za-z][A-Za-z,.]*) +)?(?:(?:([\d*.,/]+)-)?([\d*.,/]+)-([\d*.,/]+) *)?(?:([\d*.,/]+):([\d*.,/]+)(?::([\d*.,/]+))?)?(?: +([A-Za-z][\w/+-]*))?$/;

/** `OnCalendar=` of systemd: `Mon..Fri *-*-* 09:00:00 Europe/Berlin`. */
export function convertCalendar(text: string): Converted | undefined {
  const plain = Object.hasOwn(nicknames, text) ? nicknames[text]! : text;
  const found =
    plain === '' ? null : shape.exec(/^[A-Za-z.,]+$/.test(plain) ? `${plain} *-*-*` : plain);
  if (found === null) return undefined;
  const [
    ,
    weekday,
    year = '*',
    month = '*',
    date = '*',
    hours = '0',
    minutes = '0',
    seconds = '0',
    timezone,
  ] = found;
  if (weekday !== undefined && date !== '*') return undefined;
  const fields = [minutes, hours, date, month, year].map(fieldOf);
  const days = weekday === undefined ? '?' : weekdaysOf(weekday);
  const [m, h, d, mo, y] = fields;
  const cron = `cron(${m} ${h} ${weekday === undefined ? d : '?'} ${mo} ${days} ${y})`;
  if (validate(cron, { profile: 'any' }).diagnostics.some(isError)) return undefined;
  const warnings = /^0+$/.test(seconds)
    ? []
    : [`the seconds \`${seconds}\` are lost: runs are by the minute`];
  return { texts: [cron], warnings, ...(timezone !== undefined && { timezone }) };
}

/** `1..5` is `1-5`; leading zeros go. */
const fieldOf = (text: string) =>
  text.replace(/\.\./g, '-').replace(/\d+/g, (digits) => String(Number(digits)));

const weekdaysOf = (text: string) =>
  text
    .split(',')
    .map((part) =>
      part
        .split('..')
        .map((day) => day.slice(0, 3).toUpperCase())
        .join('-'),
    )
    .join(',');
