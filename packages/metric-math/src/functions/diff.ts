import { stepwise } from './stepwise.ts';

export const diff = stepwise({
  name: 'DIFF',
  summary: 'the difference from the point before; the first point has none',
  words: (value) => `the change of ${value} from point to point`,
  examples: [{ text: 'DIFF(m1)', series: { m1: [1, null, 4, 2] }, gives: [null, null, 3, -2] }],
  evaluate: ([, before], [, value]) => value - before,
});
