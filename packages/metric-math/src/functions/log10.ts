import { pointwise } from './pointwise.ts';

export const log10 = pointwise({
  name: 'LOG10',
  summary: 'the logarithm to base 10; of 0 and less there is none, and no point',
  words: (value) => `the logarithm to base 10 of ${value}`,
  examples: [{ text: 'LOG10(m1)', series: { m1: [100, 0, null] }, gives: [2, null, null] }],
  evaluate: Math.log10,
});
