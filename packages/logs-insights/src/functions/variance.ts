import { finite } from '../value/coerce.ts';
import { exactVariance } from '../value/exact-sum.ts';
import { ofNumbers } from './of-values.ts';

export const variance = ofNumbers({
  name: 'variance',
  summary: 'the variance of the numbers of a field, of all of them and not of a sample',
  undocumented:
    'computed exactly and rounded once, so that the order of rows does not matter; values that are no numbers are left out; where none is left, there is no result',
  examples: [
    ['variance(v)', [2, 4, 4, 4, 5, 5, 7, 9], '4'],
    ['variance(v)', [3], '0'],
    ['variance(v)', [1000000000.5, 1000000001.5], '0.25'],
    ['variance(v)', [null], null],
  ],
  evaluate: (numbers) => finite(exactVariance(numbers)),
});
