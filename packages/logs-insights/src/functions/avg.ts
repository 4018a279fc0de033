import { finite } from '../value/coerce.ts';
import { ofNumbers } from './of-values.ts';

export const avg = ofNumbers({
  name: 'avg',
  summary: 'the average of the numbers of a field',
  examples: [
    ['avg(v)', [1, '2', 'x', null], '1.5'],
    ['avg(v)', ['x'], null],
  ],
  evaluate: (numbers) => finite(numbers.reduce((a, b) => a + b, 0) / numbers.length),
});
