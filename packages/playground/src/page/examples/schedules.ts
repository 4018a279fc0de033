import { type Example, json } from './example.ts';

export const schedules: readonly Example[] = [
  {
    title: 'The last Friday of the month',
    text: 'cron(15 10 ? * 6L *)',
    input: json({ after: '2026-01-01T00:00:00Z', count: 5 }),
  },
  {
    title: 'A time that the clocks skip',
    text: 'cron(30 2 * * ? *)',
    input: json({ after: '2026-03-06T12:00:00Z', timezone: 'America/New_York', count: 5 }),
  },
  {
    title: 'A rate counts from its anchor',
    text: 'rate(6 hours)',
    input: json({ after: '2026-01-01T00:00:00Z', anchor: '2026-01-01T01:00:00Z', count: 5 }),
  },
  {
    title: 'A mistake: both day fields',
    text: 'cron(0 12 * * MON *)',
    input: json({ profile: 'rule' }),
  },
];
