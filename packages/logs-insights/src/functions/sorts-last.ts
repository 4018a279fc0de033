import { outermostInOrder } from './extreme.ts';
import { ofValues } from './of-values.ts';

export const sortsLast = ofValues({
  name: 'sortsLast',
  summary: 'the value of a field that comes last in the order of `sort`',
  undocumented: 'of several that are written the same, as in the first row',
  examples: [
    ['sortsLast(v)', [1, 'b', 10, null], '10'],
    ['sortsLast(v)', ['a10', 'a9'], 'a10'],
    ['sortsLast(v)', [null], null],
  ],
  evaluate: (values) => outermostInOrder(values, -1),
});
