import { pointwise } from './pointwise.ts';

export const log = pointwise({
  name: 'LOG',
  summary: 'the natural logarithm; of 0 and less there is none, and no point',
  words: (value) => `the natural logarithm of ${value}`,
  examples: [{ text: 'LOG(m1)', series: { m1: [1, 0, -1, null] }, gives: [0, null, null, null] }],
  evaluate: Math.log,
});
