import { extreme } from './extreme.ts';
import { ofValues } from './of-values.ts';

export const max = ofValues({
  name: 'max',
  summary: 'the greatest value of a field',
  undocumented:
    'by number where all values are numbers, else the last in the order of `sort`; of several that are the same, as in the first row',
  examples: [
    ['max(v)', [10, '9', null], '10'],
    ['max(v)', ['b', 'a'], 'b'],
    ['max(v)', [null], null],
  ],
  evaluate: (values) => extreme(values, -1),
});
