import { aggregate } from './aggregate.ts';

const greatest = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);

export const max = aggregate({
  name: 'MAX',
  summary: 'the greatest: of all points of one series, or at each time across an array',
  inAlarm: 'an alarm reads more periods than it evaluates, so the greatest is of another time',
  words: (value) => `the greatest of ${value}`,
  examples: [
    { text: 'MAX(m1) - m1', series: { m1: [1, 3, null] }, gives: [2, 0, null] },
    { text: 'MAX([m1, m2])', series: { m1: [-1, 3], m2: [null, 5] }, gives: [-1, 5] },
  ],
  overTime: greatest,
  across: greatest,
});
