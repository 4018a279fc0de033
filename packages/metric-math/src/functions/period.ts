import { defineFunction, metricMathPage, one } from './define.ts';
import { scalar, seriesIn } from './series.ts';

export const period = defineFunction({
  name: 'PERIOD',
  summary: 'the period of a metric, in seconds',
  signatures: [{ parameters: [one('metric', 'TS')], returns: 'S' }],
  source: metricMathPage,
  crossAccount: true,
  examples: [{ text: 'm1 / PERIOD(m1)', series: { m1: [60, null] }, gives: [1, null] }],
  words: (metric) => `the period of ${metric} in seconds`,
  evaluate: ([value]) => scalar(seriesIn(value).period),
});
