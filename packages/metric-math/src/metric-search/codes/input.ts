import { message } from '@sluice/core';

const metric = { key: 'a', namespace: 'Shop', metricName: 'Errors', dimensions: {} };

/** 5xxx: the metrics that are searched. */
export const inputMessages = {
  metrics: message<[found: string]>({
    number: 5001,
    severity: 'error',
    message: (found) => `\`metrics\` is ${found}`,
    hint: 'give a list of metrics with `key`, `namespace`, `metricName` and `dimensions`',
    bad: { text: 'Errors', input: { metrics: 'all' } },
    good: { text: 'Errors', input: { metrics: [metric] } },
  }),
  metric: message<[index: number, fault: string]>({
    number: 5002,
    severity: 'error',
    message: (index, fault) => `metric ${index} ${fault}`,
    hint: 'give it a `key`, a `namespace`, a `metricName` and `dimensions`, all of them texts',
    bad: { text: 'Errors', input: { metrics: [{ key: 'a' }] } },
    good: { text: 'Errors', input: { metrics: [metric] } },
  }),
};
