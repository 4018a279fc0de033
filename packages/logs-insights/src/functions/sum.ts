import { finite } from '../value/coerce.ts';
import { ofNumbers } from './of-values.ts';

export const sum = ofNumbers({
  name: 'sum',
  summary: 'the sum of the numbers of a field',
  examples: [
    ['sum(v)', [1, '2', 'x', null], '3'],
    ['sum(v)', ['x'], null],
    ['sum(v > 1)', [1, 2, 3], '2'],
  ],
  evaluate: (numbers) => finite(numbers.reduce((a, b) => a + b, 0)),
});
