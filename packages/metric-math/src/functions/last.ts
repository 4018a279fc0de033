import { defineFunction, metricMathPage, one } from './define.ts';
import { listOf, seriesOf, single } from './series.ts';

export const last = defineFunction({
  name: 'LAST',
  summary: 'the last series of an array; of an empty one, a series without points',
  signatures: [{ parameters: [one('series', 'TS[]')], returns: 'TS' }],
  source: metricMathPage,
  crossAccount: true,
  examples: [{ text: 'LAST([m1, m2])', series: { m1: [1], m2: [2] }, gives: [2] }],
  words: (series) => `the last of ${series}`,
  evaluate: ([value], { range }) => single(listOf(value).at(-1) ?? seriesOf(range.period, [])),
});
