import { aggregate, total, totalAcross } from './aggregate.ts';

const divided = (sum: number, by: number) => (by === 0 ? undefined : sum / by);

export const avg = aggregate({
  name: 'AVG',
  summary: 'the mean: of all points of one series, or at each time across an array',
  inAlarm: 'an alarm reads more periods than it evaluates, so the mean is of another time',
  words: (value) => `the mean of ${value}`,
  examples: [
    { text: 'm1 - AVG(m1)', series: { m1: [1, 3, null] }, gives: [-1, 1, null] },
    { text: 'AVG([m1, m2])', series: { m1: [1, 3], m2: [null, 5] }, gives: [0.5, 4] },
  ],
  overTime: (values, { readings, periods }) =>
    divided(total(values), readings.average === 'periods' ? periods : values.length),
  // AWS: a series without a point counts as 0, recorded over twelve sparse series.
  across: (values, { length }) => totalAcross(values) / length,
});
