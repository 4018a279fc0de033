/** Words for units, in minutes; months and years have no fixed length. */
const minutes: Readonly<Record<string, number>> = {
  s: 1 / 60,
  sec: 1 / 60,
  second: 1 / 60,
  m: 1,
  min: 1,
  minute: 1,
  h: 60,
  hr: 60,
  hour: 60,
  d: 1440,
  day: 1440,
  w: 10080,
  week: 10080,
};

const calendar: Readonly<Record<string, string>> = {
  month: 'cron(0 0 1 * ? *)',
  quarter: 'cron(0 0 1 1/3 ? *)',
  year: 'cron(0 0 1 1 ? *)',
};

const adverbs: Readonly<Record<string, string>> = {
  hourly: '1 hour',
  daily: '1 day',
  weekly: '7 days',
  monthly: '1 month',
  quarterly: '1 quarter',
  yearly: '1 year',
  annually: '1 year',
};

const shape =
  /^(?:(?:rate|every|@every|each)\b[\s:(]*)?["']?(\d{1,9}(?:\.\d{1,6})?)?[\s,]*([a-z]{1,12}?)s?["']?\)?$/;

/**
 * What a text such as `every 5 minutes`, `5m`, `rate 1 week` or `daily` says, as AWS would have it:
 * whole numbers of the largest unit that fits. Undefined where it says none, or parts of minutes.
 */
export function rateOfWords(text: string): string | undefined {
  const words = text.trim().toLowerCase().slice(0, 64);
  const plain = Object.hasOwn(adverbs, words) ? adverbs[words]! : words;
  const [, number, unit = ''] = shape.exec(plain) ?? [];
  if (number === undefined && !/^(?:rate|every|@every|each)\b/.test(plain)) return undefined;
  const value = Number(number ?? 1);
  if (value === 1 && Object.hasOwn(calendar, unit)) return calendar[unit];
  if (!Object.hasOwn(minutes, unit)) return undefined;
  const period = Math.round(value * minutes[unit]! * 1e6) / 1e6;
  if (!Number.isInteger(period) || period < 1) return undefined;
  return `rate(${wordsOf(period)})`;
}

function wordsOf(period: number): string {
  const [value, unit] =
    period % 1440 === 0
      ? [period / 1440, 'day']
      : period % 60 === 0
        ? [period / 60, 'hour']
        : [period, 'minute'];
  return `${value} ${unit}${value === 1 ? '' : 's'}`;
}
