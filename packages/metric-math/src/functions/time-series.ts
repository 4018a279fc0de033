import { defineFunction, metricMathPage, one } from './define.ts';
import { numberIn, seriesOf, single, slotsOf } from './series.ts';

export const timeSeries = defineFunction({
  name: 'TIME_SERIES',
  summary: 'a number as a series: the same point in every period of the range',
  signatures: [{ parameters: [one('value', 'S')], returns: 'TS' }],
  source: metricMathPage,
  crossAccount: true,
  examples: [{ text: 'TIME_SERIES(MAX(m1))', series: { m1: [1, null, 5] }, gives: [5, 5, 5] }],
  words: (value) => `${value} in every period`,
  evaluate([value], { range }) {
    const number = numberIn(value);
    const slots = number === undefined ? [] : slotsOf(range, range.period);
    return single(
      seriesOf(
        range.period,
        slots.map((slot) => [slot, number!]),
      ),
    );
  },
});
