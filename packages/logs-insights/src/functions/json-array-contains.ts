import { areEqual } from '../value/compare.ts';
import { isStructured } from '../value/value.ts';
import { defineFunction, pages } from './definition.ts';
import { elementsOf } from './json-array.ts';

export const jsonArrayContains = defineFunction({
  name: 'jsonArrayContains',
  family: 'json',
  summary: 'whether a JSON array has an element; upper and lower case are different',
  parameters: [
    { name: 'field', type: 'any' },
    { name: 'value', type: 'text' },
  ],
  returns: 'boolean',
  undocumented: 'elements are compared as by `=`; maps and lists among them equal nothing',
  examples: [
    [`jsonArrayContains('["admin", "dev"]', "dev")`, '1'],
    [`jsonArrayContains('["admin"]', "Admin")`, '0'],
    [`jsonArrayContains('[1, 2]', "2")`, '1'],
    ['jsonArrayContains("admin", "admin")', '0'],
  ],
  source: pages.functions,
  evaluate([field, value]) {
    if (isStructured(value!)) return false;
    const elements = elementsOf(field!) ?? [];
    return elements.some((each) => each !== null && !isStructured(each) && areEqual(each, value!));
  },
});
