import { defineFunction, metricMathPage, one } from './define.ts';
import { each, pointsOf, withPoints } from './series.ts';

export const runningSum = defineFunction({
  name: 'RUNNING_SUM',
  summary: 'the sum of all points up to this one',
  signatures: [
    { parameters: [one('values', 'TS')], returns: 'TS' },
    { parameters: [one('values', 'TS[]')], returns: 'TS[]' },
  ],
  source: metricMathPage,
  crossAccount: true,
  inAlarm: 'an alarm reads more periods than it evaluates, so the sum begins at another time',
  examples: [{ text: 'RUNNING_SUM(m1)', series: { m1: [1, null, 4, 2] }, gives: [1, null, 5, 7] }],
  words: (value) => `the running sum of ${value}`,
  evaluate: ([value]) =>
    each(value, (series) => {
      let sum = 0;
      return withPoints(
        series,
        pointsOf(series).map(([time, number]) => {
          sum += number;
          return [time, sum];
        }),
      );
    }),
});
