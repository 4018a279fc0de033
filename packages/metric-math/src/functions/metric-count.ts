import { defineFunction, metricMathPage, one } from './define.ts';
import { listOf, scalar } from './series.ts';

export const metricCount = defineFunction({
  name: 'METRIC_COUNT',
  summary: 'how many series an array has',
  signatures: [{ parameters: [one('series', 'TS[]')], returns: 'S' }],
  source: metricMathPage,
  crossAccount: true,
  examples: [{ text: 'm1 / METRIC_COUNT(METRICS())', series: { m1: [4], m2: [null] }, gives: [2] }],
  words: (series) => `the number of series in ${series}`,
  evaluate: ([value]) => scalar(listOf(value).length),
});
