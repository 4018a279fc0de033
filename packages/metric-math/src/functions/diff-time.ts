import { stepwise } from './stepwise.ts';

export const diffTime = stepwise({
  name: 'DIFF_TIME',
  summary: 'the seconds since the point before; the first point has none',
  words: (value) => `the seconds between the points of ${value}`,
  examples: [
    { text: 'DIFF_TIME(m1)', series: { m1: [1, null, 4, 2] }, gives: [null, null, 120, 60] },
  ],
  evaluate: ([before], [time]) => time - before,
});
