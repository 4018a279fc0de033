import { finite } from '../value/coerce.ts';
import { exactSum } from '../value/exact-sum.ts';
import { ofNumbers } from './of-values.ts';

export const sum = ofNumbers({
  name: 'sum',
  summary: 'the sum of the numbers of a field',
  undocumented:
    'added up exactly and rounded once, so that the order of rows does not matter; values that are no numbers are left out; where none is left, there is no result',
  examples: [
    ['sum(v)', [1, '2', 'x', null], '3'],
    ['sum(v)', ['x'], null],
    ['sum(v > 1)', [1, 2, 3], '2'],
    ['sum(v)', [0.1, 0.2, 0.3], '0.6'],
    ['sum(v)', [1e308, 1e308, -1e308], '1e+308'],
  ],
  evaluate: (numbers) => finite(exactSum(numbers)),
});
