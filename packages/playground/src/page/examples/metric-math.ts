import { type Example, json } from './example.ts';

const start = Date.UTC(2026, 0, 5) / 1000;

/** Points of one minute, `null` where there is none. */
const series = (...points: readonly (number | null)[]) => ({
  period: 60,
  timestamps: points.flatMap((value, i) => (value === null ? [] : [start + i * 60])),
  values: points.filter((value) => value !== null),
});

const input = (of: object, more: object = {}) =>
  json({ range: { start, end: start + 480, period: 60 }, series: of, ...more });

const errors = series(1, null, 2, null, 3, 0, null, 1);
const requests = series(10, 20, null, 0, 30, 25, null, 8);

const metric = (name: string, points: object) => ({
  namespace: 'AWS/Lambda',
  metricName: 'Errors',
  dimensions: { FunctionName: name },
  series: { Sum: points },
});

export const metricMath: readonly Example[] = [
  {
    title: 'An error rate, and where its points went',
    text: '100 * errors / requests',
    input: input({ errors, requests }),
  },
  {
    title: 'The same without traffic',
    text: 'IF(FILL(requests, 0) > 0, 100 * FILL(errors, 0) / requests, 0)',
    input: input({ errors, requests }),
  },
  {
    title: 'The two with the most errors',
    text: 'SLICE(SORT(METRICS("errors"), SUM, DESC), 0, 2)',
    input: input({ errors_a: errors, errors_b: requests, errors_c: series(1) }),
  },
  {
    title: 'A search',
    text: `SUM(SEARCH('{AWS/Lambda,FunctionName} MetricName="Errors"', 'Sum', 60))`,
    input: input({}, { metrics: [metric('checkout', errors), metric('cart', requests)] }),
  },
  {
    title: 'A common mistake: a remainder',
    text: 'errors % 2',
    input: input({ errors }),
  },
];
