import { message } from '@sluice/core';

/** 5xxx: what stands beside the text. */
export const inputMessages = {
  zone: message<[found: string]>({
    number: 5001,
    severity: 'error',
    message: (found) => `\`${found}\` is no time zone`,
    hint: 'write an IANA name, such as `Europe/Berlin`',
    bad: { text: 'rate(1 day)', options: { timezone: 'Mars/Olympus' } },
    good: { text: 'rate(1 day)', options: { timezone: 'Europe/Berlin' } },
  }),
  instant: message<[key: string, found: string]>({
    number: 5002,
    severity: 'error',
    message: (key, found) => `\`${key}\` is ${found}, no instant`,
    hint: 'write epoch milliseconds or ISO 8601, such as `2026-01-15T10:00:00Z`',
    bad: { text: 'cron(0 12 * * ? *)', input: { after: 'noon' } },
    good: { text: 'cron(0 12 * * ? *)', input: { after: '2026-01-15T10:00:00Z' } },
  }),
  walk: message<[days: number]>({
    number: 5003,
    severity: 'error',
    message: (days) => `the reference walks at most ${days} days`,
    hint: 'ask for a shorter time, or compile the schedule',
    bad: { text: 'cron(0 12 * * ? *)', input: { from: '2026-01-01', to: '2036-01-01' } },
    good: { text: 'cron(0 12 * * ? *)', input: { from: '2026-01-01', to: '2026-02-01' } },
  }),
  window: message<[found: string]>({
    number: 5004,
    severity: 'error',
    message: (found) => `a flexible window of ${found} minutes is none`,
    hint: 'write a whole number from 1 to 1440',
    bad: { text: 'rate(1 day)', options: { window: 2000 } },
    good: { text: 'rate(1 day)', options: { window: 15 } },
  }),
};
