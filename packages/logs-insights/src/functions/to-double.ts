import { numberOf } from '../value/coerce.ts';
import { defineFunction, pages } from './definition.ts';

export const toDouble = defineFunction({
  name: 'toDouble',
  family: 'numeric',
  summary: 'a value as a floating-point number of double precision',
  parameters: [{ name: 'value', type: 'any' }],
  returns: 'number',
  undocumented: 'what is no number, or too great for one, has no value',
  examples: [
    ['toDouble("0.25")', '0.25'],
    ['toDouble("1e999")', null],
  ],
  source: pages.functions,
  evaluate: ([value]) => numberOf(value!),
});
