import { finite } from '../value/coerce.ts';
import { ofNumbers } from './of-values.ts';
import { varianceOf } from './spread.ts';

export const variance = ofNumbers({
  name: 'variance',
  summary: 'the variance of the numbers of a field, of all of them and not of a sample',
  examples: [
    ['variance(v)', [2, 4, 4, 4, 5, 5, 7, 9], '4'],
    ['variance(v)', [3], '0'],
    ['variance(v)', [null], null],
  ],
  evaluate: (numbers) => finite(varianceOf(numbers)),
});
