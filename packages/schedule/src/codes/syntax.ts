import { message } from '@sluice/core';

/** 2xxx: what cannot be read. */
export const syntaxMessages = {
  wrapper: message<[found: string]>({
    number: 2001,
    severity: 'error',
    message: (found) => `${found} is no schedule expression`,
    hint: 'write `cron(…)`, `rate(…)` or `at(…)`, in small letters and without blanks around it',
    bad: 'every day',
    good: 'rate(1 day)',
  }),
  padding: message({
    number: 2002,
    severity: 'error',
    message: 'a blank stands where none may be',
    hint: 'remove it',
    bad: ' rate(1 day)',
    good: 'rate(1 day)',
  }),
  keyword: message<[found: string, known: string]>({
    number: 2003,
    severity: 'error',
    message: (found) => `\`${found}\` is not known`,
    hint: (_, known) => `write \`${known}\``,
    bad: 'CRON(0 12 * * ? *)',
    good: 'cron(0 12 * * ? *)',
  }),
  fieldCount: message<[found: number, wanted: string, fields: string]>({
    number: 2004,
    severity: 'error',
    message: (found, wanted) =>
      `${found} ${found === 1 ? 'field' : 'fields'} where ${wanted} are expected`,
    hint: (_, __, fields) => `write ${fields}`,
    bad: { text: 'cron(0 12 * * ?)', options: { profile: 'rule' } },
    good: { text: 'cron(0 12 * * ? *)', options: { profile: 'rule' } },
  }),
  separator: message<[found: string]>({
    number: 2005,
    severity: 'error',
    message: (found) => `${found} separates two fields`,
    hint: 'put exactly one space between fields',
    bad: { text: 'cron(0  12 * * ? *)', options: { profile: 'rule' } },
    good: { text: 'cron(0 12 * * ? *)', options: { profile: 'rule' } },
  }),
  emptyItem: message({
    number: 2006,
    severity: 'error',
    message: 'a list has an empty place',
    hint: 'remove the comma',
    bad: 'cron(0,,30 12 * * ? *)',
    good: 'cron(0,30 12 * * ? *)',
  }),
  badValue: message<[found: string, label: string]>({
    number: 2007,
    severity: 'error',
    message: (found, label) => `\`${found}\` is no value of ${label}`,
    bad: 'cron(0 noon * * ? *)',
    good: 'cron(0 12 * * ? *)',
  }),
  badRange: message<[found: string]>({
    number: 2008,
    severity: 'error',
    message: (found) => `\`${found}\` is no range`,
    hint: 'write a range as `first-last`',
    bad: 'cron(1-2-3 0 * * ? *)',
    good: 'cron(1-3 0 * * ? *)',
  }),
  badStep: message<[found: string]>({
    number: 2009,
    severity: 'error',
    message: (found) => `\`${found}\` has no step that can be used`,
    hint: 'write one whole number from 1 after one `/`',
    bad: 'cron(0/ 12 * * ? *)',
    good: 'cron(0/5 12 * * ? *)',
  }),
  rateShape: message<[found: string]>({
    number: 2010,
    severity: 'error',
    message: (found) => misread(found, 'value and unit'),
    hint: 'write a whole number, one space, and a unit: `rate(5 minutes)`',
    bad: 'rate(10)',
    good: 'rate(10 minutes)',
  }),
  atShape: message<[found: string, shape: string]>({
    number: 2011,
    severity: 'error',
    message: (found) => misread(found, 'date and time'),
    hint: (_, shape) => `write \`at(${shape})\`, without an offset; the zone stands beside it`,
    bad: 'at(2026-11-20)',
    good: 'at(2026-11-20T13:00:00)',
  }),
  unclosed: message({
    number: 2012,
    severity: 'error',
    message: 'the parenthesis is never closed',
    hint: 'write `)` at the end',
    bad: 'rate(1 day',
    good: 'rate(1 day)',
  }),
  trailing: message({
    number: 2013,
    severity: 'error',
    message: 'something stands after the parenthesis that ends the schedule',
    hint: 'remove it',
    bad: 'rate(1 day);',
    good: 'rate(1 day)',
  }),
  unread: message<[limit: number]>({
    number: 1001,
    severity: 'error',
    message: (limit) => `a text of more than ${limit} characters is not read`,
    bad: { text: `cron(${'1,'.repeat(3000)}1 0 * * ? *)`, options: {} },
    good: 'cron(1 0 * * ? *)',
  }),
};

/** Of what stands between the parentheses. */
const misread = (found: string, wanted: string) =>
  found === '' ? 'nothing stands between the parentheses' : `\`${found}\` is no ${wanted}`;
