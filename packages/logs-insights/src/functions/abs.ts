import { numberOf } from '../value/coerce.ts';
import { defineFunction, pages } from './definition.ts';

export const abs = defineFunction({
  name: 'abs',
  summary: 'the distance of a number from zero',
  parameters: [{ name: 'value', type: 'number' }],
  returns: 'number',
  examples: [
    ['abs(-2.5)', '2.5'],
    ['abs("x")', null],
  ],
  source: pages.functions,
  evaluate([value]) {
    const number = numberOf(value!);
    return number === null ? null : Math.abs(number);
  },
});
