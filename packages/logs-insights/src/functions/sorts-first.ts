import { outermostInOrder } from './extreme.ts';
import { ofValues } from './of-values.ts';

export const sortsFirst = ofValues({
  name: 'sortsFirst',
  summary: 'the value of a field that comes first in the order of `sort`',
  undocumented: 'of several that are written the same, as in the first row',
  examples: [
    ['sortsFirst(v)', [1, 'b', 'a', null], 'a'],
    ['sortsFirst(v)', ['a10', 'a9'], 'a9'],
    ['sortsFirst(v)', [null], null],
  ],
  evaluate: (values) => outermostInOrder(values, 1),
});
