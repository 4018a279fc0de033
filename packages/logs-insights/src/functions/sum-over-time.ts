import { finite } from '../value/coerce.ts';
import { exactSum } from '../value/exact-sum.ts';
import { pages } from './definition.ts';
import { ofNumbers } from './of-values.ts';

export const sumOverTime = ofNumbers({
  name: 'sum_over_time',
  aliases: ['sumOverTime'],
  family: 'time series',
  summary: 'the sum of a field in a period of time; the period is that of `by bin(…)`',
  undocumented: 'the same as `sum`, so exact in any order of rows, also without `bin`',
  examples: [
    ['sum_over_time(v)', [1, 2, null], '3'],
    ['sumOverTime(v)', [0.1, 0.2, 0.3], '0.6'],
    ['sumOverTime(v)', ['x'], null],
  ],
  source: pages.timeSeries,
  evaluate: (numbers) => finite(exactSum(numbers)),
});
