import { type Example, json } from './example.ts';

const newYear = Date.UTC(2026, 0, 1);

/** One event every twenty seconds. */
const events = (...messages: readonly unknown[]) =>
  messages.map((message, i) => ({
    timestamp: newYear + i * 20_000,
    message: typeof message === 'string' ? message : JSON.stringify(message),
  }));

const requests = events(
  { path: '/', status: 200, ms: 12 },
  { path: '/cart', status: 500, ms: 310 },
  { path: '/', status: 200, ms: 15 },
  { path: '/cart', status: 502, ms: 450 },
  { path: '/', status: 404, ms: 9 },
);

export const queries: readonly Example[] = [
  {
    title: 'Errors and the slowest request, minute by minute',
    text: 'filter status >= 400\n| stats count(*) as errors, max(ms) as slowest by bin(1m) as minute\n| sort minute',
    input: json({ events: requests }),
  },
  {
    title: 'Fields out of plain text',
    text: 'parse @message "user=* took *ms" as user, ms\n| stats avg(ms) as average by user\n| sort average desc',
    input: json({
      events: events('user=ann took 12ms', 'user=bob took 40ms', 'user=ann took 20ms'),
    }),
  },
  {
    title: 'A filter that runs before the stats above it',
    text: 'stats count(*) as n by path\n| filter n > 1 and status < 500',
    input: json({ events: requests }),
  },
  {
    title: 'A mistake: a field that is gone after stats',
    text: 'stats max(ms) as slowest by path\n| fields status, slowest',
    input: json({ events: requests }),
  },
];
