import { aggregate, deviationOf, totalAcross } from './aggregate.ts';

export const stddev = aggregate({
  name: 'STDDEV',
  summary: 'the standard deviation: of all points of one series, or at each time across an array',
  inAlarm: 'an alarm reads more periods than it evaluates, so the deviation is of another time',
  words: (value) => `the standard deviation of ${value}`,
  examples: [
    { text: 'm1 / STDDEV(m1)', series: { m1: [1, 3, null] }, gives: [1, 3, null] },
    { text: 'STDDEV([m1, m2])', series: { m1: [1, 3], m2: [null, 5] }, gives: [0.5, 1] },
  ],
  overTime: (values, { readings }) => deviationOf(values, readings.deviation),
  // As in a mean, a series without a point counts as 0.
  across: (values, { readings, length }) => {
    const absent = new Array<number>(length - values.length).fill(0);
    return deviationOf([...values, ...absent], readings.deviation, totalAcross);
  },
});
