import { stepwise } from './stepwise.ts';

export const rate = stepwise({
  name: 'RATE',
  summary: 'the change a second since the point before; the first point has none',
  inAlarm: 'where points are missing, what it compares changes from one evaluation to the next',
  words: (value) => `the change of ${value} a second`,
  examples: [{ text: 'RATE(m1)', series: { m1: [0, null, 240, 120] }, gives: [null, null, 2, -2] }],
  evaluate: ([earlier, before], [time, value]) => (value - before) / (time - earlier),
});
