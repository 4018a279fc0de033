import { finite } from '../value/coerce.ts';
import { exactVariance } from '../value/exact-sum.ts';
import { ofNumbers } from './of-values.ts';

export const stddev = ofNumbers({
  name: 'stddev',
  summary: 'the standard deviation of the numbers of a field',
  undocumented:
    'the square root of `variance`, so of all numbers and not of a sample, and the same in any order of rows; values that are no numbers are left out',
  examples: [
    ['stddev(v)', [2, 4, 4, 4, 5, 5, 7, 9], '2'],
    ['stddev(v)', ['x'], null],
  ],
  evaluate: (numbers) => finite(Math.sqrt(exactVariance(numbers))),
});
