import { message } from '@sluice/core';

/** 4xxx: what the language knows and a service does not take. */
export const limitMessages = {
  tooLong: message<[length: number, limit: number]>({
    number: 4001,
    severity: 'error',
    message: (length, limit) => `${length} characters where at most ${limit} may be`,
    bad: { text: `cron(${'1,'.repeat(200)}1 0 * * ? *)`, options: {} },
    good: 'cron(1 0 * * ? *)',
  }),
  form: message<[form: string, title: string, forms: string]>({
    number: 4002,
    severity: 'error',
    message: (form, title) => `\`${form}(…)\` is not known to ${title}`,
    hint: (_, __, forms) => `write ${forms}`,
    bad: { text: 'at(2028-01-01T00:00:00)', options: { profile: 'rule' } },
    good: { text: 'at(2028-01-01T00:00:00)', options: { profile: 'scheduler' } },
  }),
  utcOnly: message<[title: string]>({
    number: 4003,
    severity: 'error',
    message: (title) => `no time zone but UTC is known to ${title}`,
    hint: 'use EventBridge Scheduler for a schedule in another zone',
    bad: { text: 'rate(1 day)', options: { profile: 'rule', timezone: 'Europe/Berlin' } },
    good: { text: 'rate(1 day)', options: { profile: 'rule', timezone: 'UTC' } },
  }),
  tooOften: message<[gap: string, title: string, least: string]>({
    number: 4004,
    severity: 'error',
    message: (gap, title) => `two runs are only ${gap} apart, too near for ${title}`,
    hint: (_, __, least) => `leave at least ${least} between runs`,
    bad: { text: 'cron(0/2 * * * ? *)', options: { profile: 'glue' } },
    good: { text: 'cron(0/10 * * * ? *)', options: { profile: 'glue' } },
  }),
  fixedField: message<[label: string, value: string, title: string]>({
    number: 4005,
    severity: 'error',
    message: (label, value, title) => `${label} must be \`${value}\` for ${title}`,
    bad: { text: 'cron(0 12 * * ? 2027)', options: { profile: 'synthetics' } },
    good: { text: 'cron(0 12 * * ? *)', options: { profile: 'synthetics' } },
  }),
  noNth: message<[title: string]>({
    number: 4006,
    severity: 'error',
    message: (title) => `\`#\` is not known to ${title}`,
    hint: 'write the days of the month in which it falls',
    bad: { text: 'cron(0 0 ? * 2#1 *)', options: { profile: 'glue' } },
    good: { text: 'cron(0 0 ? * 2 *)', options: { profile: 'glue' } },
  }),
  tooSeldom: message<[title: string, most: string]>({
    number: 4007,
    severity: 'error',
    message: (title) => `the period is too long for ${title}`,
    hint: (_, most) => `write at most ${most}`,
    bad: { text: 'rate(2 hours)', options: { profile: 'synthetics' } },
    good: { text: 'rate(1 hour)', options: { profile: 'synthetics' } },
  }),
};
