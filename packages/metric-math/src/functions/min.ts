import { aggregate } from './aggregate.ts';

const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);

export const min = aggregate({
  name: 'MIN',
  summary: 'the least: of all points of one series, or at each time across an array',
  inAlarm: 'an alarm reads more periods than it evaluates, so the least is of another time',
  words: (value) => `the least of ${value}`,
  examples: [
    { text: 'm1 - MIN(m1)', series: { m1: [1, 3, null] }, gives: [0, 2, null] },
    { text: 'MIN([m1, m2])', series: { m1: [1, 3], m2: [null, 5] }, gives: [1, 3] },
  ],
  overTime: least,
  across: least,
});
