import { distinct } from '../value/identity.ts';
import { ofValues } from './of-values.ts';

export const countDistinct = ofValues({
  name: 'count_distinct',
  aliases: ['countDistinct'],
  summary: 'how many different values a field has',
  returns: 'number',
  undocumented: 'a number and a text that is written the same are one value',
  examples: [
    ['count_distinct(v)', ['a', 'b', 'a', null], '2'],
    ['count_distinct(v)', [1, '1', '01'], '2'],
    ['countDistinct(v)', [null], '0'],
  ],
  evaluate: (values) => distinct(values).length,
});
