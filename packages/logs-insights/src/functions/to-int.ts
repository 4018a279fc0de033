import { numberOf } from '../value/coerce.ts';
import { defineFunction, pages } from './definition.ts';

export const toInt = defineFunction({
  name: 'toInt',
  family: 'numeric',
  summary: 'a value as a whole number of 32 bits',
  parameters: [{ name: 'value', type: 'any' }],
  returns: 'number',
  undocumented: 'decimals are cut off; what does not fit into 32 bits has no value',
  examples: [
    ['toInt("42.9")', '42'],
    ['toInt(-42.9)', '-42'],
    ['toInt(2147483648)', null],
  ],
  source: pages.functions,
  evaluate([value]) {
    const number = numberOf(value!);
    if (number === null) return null;
    const whole = Math.trunc(number) + 0;
    return whole === (whole | 0) ? whole : null;
  },
});
