import { distinct } from '../value/identity.ts';
import { ofValues } from './of-values.ts';

export const values = ofValues({
  name: 'values',
  aliases: ['COLLECT_VALUES'],
  summary: 'the different values of a field',
  returns: 'list',
  undocumented:
    'in the order of their first rows, which are the newest, each as it is written there',
  examples: [
    ['values(v)', ['b', 'a', 'b', null], '["b","a"]'],
    ['COLLECT_VALUES(v)', [200, 500, 200], '[200,500]'],
    ['values(v)', [null], '[]'],
  ],
  evaluate: distinct,
});
