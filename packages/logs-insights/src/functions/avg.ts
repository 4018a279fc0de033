import { finite } from '../value/coerce.ts';
import { exactAverage } from '../value/exact-sum.ts';
import { ofNumbers } from './of-values.ts';

export const avg = ofNumbers({
  name: 'avg',
  summary: 'the average of the numbers of a field',
  undocumented:
    'of the exact sum, rounded once, so that the order of rows does not matter; values that are no numbers are left out; where none is left, there is no result',
  examples: [
    ['avg(v)', [1, '2', 'x', null], '1.5'],
    ['avg(v)', ['x'], null],
    ['avg(v)', [0.1, 0.2, 0.3], '0.2'],
  ],
  evaluate: (numbers) => finite(exactAverage(numbers)),
});
