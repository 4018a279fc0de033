import { defineFunction, metricMathPage, one } from './define.ts';
import { listOf, many } from './series.ts';

export const removeEmpty = defineFunction({
  name: 'REMOVE_EMPTY',
  summary: 'an array without the series that have no points',
  signatures: [{ parameters: [one('series', 'TS[]')], returns: 'TS[]' }],
  source: metricMathPage,
  crossAccount: true,
  inAlarm: 'which series have points changes with the time that the alarm reads',
  examples: [
    { text: 'REMOVE_EMPTY([m1, m2])', series: { m1: [null, null], m2: [1, 2] }, gives: [[1, 2]] },
  ],
  words: (series) => `those of ${series} that have points`,
  evaluate: ([value]) => many(listOf(value).filter(({ values }) => values.length > 0)),
});
