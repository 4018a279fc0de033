import { aggregate } from './aggregate.ts';

export const datapointCount = aggregate({
  name: 'DATAPOINT_COUNT',
  summary: 'how many points there are: in one series, or at each time across an array',
  inAlarm: 'an alarm reads more periods than it evaluates, so the count is of another time',
  words: (value) => `the number of points of ${value}`,
  examples: [
    { text: 'm1 * DATAPOINT_COUNT(m1)', series: { m1: [1, 3, null] }, gives: [2, 6, null] },
    { text: 'DATAPOINT_COUNT([m1, m2])', series: { m1: [1, 3], m2: [null, 5] }, gives: [1, 2] },
  ],
  overTime: (values) => values.length,
  across: (values) => values.length,
});
