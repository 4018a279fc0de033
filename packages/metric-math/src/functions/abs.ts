import { pointwise } from './pointwise.ts';

export const abs = pointwise({
  name: 'ABS',
  summary: 'the distance of every point from 0',
  words: (value) => `the absolute value of ${value}`,
  examples: [{ text: 'ABS(m1)', series: { m1: [-1, null, 2] }, gives: [1, null, 2] }],
  evaluate: Math.abs,
});
