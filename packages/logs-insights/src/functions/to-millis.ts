import { millisecondsOf } from '../value/instant.ts';
import { defineFunction, pages } from './definition.ts';

export const toMillis = defineFunction({
  name: 'toMillis',
  family: 'datetime',
  summary: 'an instant in epoch milliseconds',
  parameters: [{ name: 'timestamp', type: 'instant' }],
  returns: 'number',
  undocumented: 'a number is taken for milliseconds already; text of another kind has no value',
  examples: [
    ['toMillis(@timestamp)', '1706696256789'],
    ['toMillis(@message)', null],
  ],
  source: pages.functions,
  evaluate: ([value]) => millisecondsOf(value!),
});
