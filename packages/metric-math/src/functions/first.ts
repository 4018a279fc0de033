import { defineFunction, metricMathPage, one } from './define.ts';
import { listOf, seriesOf, single } from './series.ts';

export const first = defineFunction({
  name: 'FIRST',
  summary: 'the first series of an array; of an empty one, a series without points',
  signatures: [{ parameters: [one('series', 'TS[]')], returns: 'TS' }],
  source: metricMathPage,
  crossAccount: true,
  examples: [{ text: 'FIRST([m1, m2])', series: { m1: [1], m2: [2] }, gives: [1] }],
  words: (series) => `the first of ${series}`,
  // AWS: an array that `REMOVE_EMPTY` emptied gives one empty series, and no error.
  evaluate: ([value], { range }) => single(listOf(value)[0] ?? seriesOf(range.period, [])),
});
