import { defineFunction, pages } from './definition.ts';
import { elementsOf } from './json-array.ts';

export const jsonArraySize = defineFunction({
  name: 'jsonArraySize',
  family: 'json',
  summary: 'how many elements a JSON array has',
  parameters: [{ name: 'field', type: 'any' }],
  returns: 'number',
  undocumented: 'a list is counted as well; what is neither has no value',
  examples: [
    [`jsonArraySize('["a", "b"]')`, '2'],
    ['jsonArraySize("[]")', '0'],
    ['jsonArraySize("{}")', null],
  ],
  source: pages.functions,
  evaluate: ([value]) => elementsOf(value!)?.length ?? null,
});
