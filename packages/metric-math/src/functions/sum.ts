import { aggregate, total, totalAcross } from './aggregate.ts';

export const sum = aggregate({
  name: 'SUM',
  summary: 'the sum: of all points of one series, or at each time across an array',
  inAlarm: 'an alarm reads more periods than it evaluates, so the sum is of another time',
  words: (value) => `the sum of ${value}`,
  examples: [
    { text: 'm1 / SUM(m1)', series: { m1: [1, 3, null] }, gives: [0.25, 0.75, null] },
    { text: 'SUM([m1, m2])', series: { m1: [1, 3], m2: [null, 5] }, gives: [1, 8] },
  ],
  overTime: (values) => (values.length === 0 ? undefined : total(values)),
  across: totalAcross,
});
