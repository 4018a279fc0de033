import { extreme } from './extreme.ts';
import { ofValues } from './of-values.ts';

export const min = ofValues({
  name: 'min',
  summary: 'the least value of a field',
  undocumented:
    'by number where all values are numbers, else the first in the order of `sort`; of several that are the same, as in the first row',
  examples: [
    ['min(v)', [10, '9', null], '9'],
    ['min(v)', ['b', 'a', 5], 'a'],
    ['min(v)', [null], null],
  ],
  evaluate: (values) => extreme(values, 1),
});
