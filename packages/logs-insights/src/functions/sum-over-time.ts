import { finite } from '../value/coerce.ts';
import { pages } from './definition.ts';
import { ofNumbers } from './of-values.ts';

export const sumOverTime = ofNumbers({
  name: 'sum_over_time',
  aliases: ['sumOverTime'],
  family: 'time series',
  summary: 'the sum of a field in a period of time; the period is that of `by bin(…)`',
  undocumented: 'without `bin` it is `sum`',
  examples: [
    ['sum_over_time(v)', [1, 2, null], '3'],
    ['sumOverTime(v)', ['x'], null],
  ],
  source: pages.timeSeries,
  evaluate: (numbers) => finite(numbers.reduce((a, b) => a + b, 0)),
});
