import { message } from '@sluice/core';

const text = 'SELECT SUM(Load) FROM Shop';
const range = { start: 0, end: 120, period: 60 };
const metrics = [
  {
    metricName: 'Load',
    dimensions: {},
    observations: [{ timestamp: 0, values: [1], counts: [1] }],
  },
];
const good = { text, input: { namespace: 'Shop', metrics, range } };

/** 5xxx: the metrics and the time that are queried. */
export const inputMessages = {
  metrics: message<[found: string]>({
    number: 5001,
    severity: 'error',
    message: (found) => `\`metrics\` is ${found}`,
    hint: 'give a list of metrics with `metricName`, `dimensions` and `observations`',
    bad: { text, input: { metrics: 'all', range } },
    good,
  }),
  metric: message<[index: number, fault: string]>({
    number: 5002,
    severity: 'error',
    message: (index, fault) => `metric ${index} ${fault}`,
    hint: 'give it `metricName`, `dimensions` and `observations` of `{timestamp, values, counts}`',
    bad: { text, input: { metrics: [{ metricName: 1 }], range } },
    good,
  }),
  range: message<[fault: string]>({
    number: 5003,
    severity: 'error',
    message: (fault) => `\`range\` ${fault}`,
    hint: 'give `{start, end, period}` in seconds, `end` after `start`',
    bad: { text, input: { metrics, range: { start: 120, end: 0, period: 60 } } },
    good,
  }),
};
