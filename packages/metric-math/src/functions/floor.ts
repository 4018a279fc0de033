import { pointwise } from './pointwise.ts';

export const floor = pointwise({
  name: 'FLOOR',
  summary: 'the greatest whole number that is not above the point',
  words: (value) => `${value}, rounded down`,
  examples: [{ text: 'FLOOR(m1)', series: { m1: [1.2, null, -1.2] }, gives: [1, null, -2] }],
  evaluate: Math.floor,
});
