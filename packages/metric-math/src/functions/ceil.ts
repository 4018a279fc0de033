import { pointwise } from './pointwise.ts';

export const ceil = pointwise({
  name: 'CEIL',
  summary: 'the least whole number that is not below the point',
  words: (value) => `${value}, rounded up`,
  examples: [{ text: 'CEIL(m1)', series: { m1: [1.2, null, -1.2] }, gives: [2, null, -1] }],
  evaluate: Math.ceil,
});
