import { numberOf } from '../value/coerce.ts';
import { defineFunction, pages } from './definition.ts';

export const toNumber = defineFunction({
  name: 'toNumber',
  family: 'numeric',
  summary: 'the number that a text reads as',
  parameters: [{ name: 'value', type: 'text' }],
  returns: 'number',
  undocumented: 'text that does not read as a decimal number has no value',
  examples: [
    ['toNumber("12.50")', '12.5'],
    ['toNumber("1e3")', '1000'],
    ['toNumber("12ms")', null],
  ],
  source: pages.functions,
  evaluate: ([value]) => numberOf(value!),
});
