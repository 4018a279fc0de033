import { numberOf } from '../value/coerce.ts';
import { defineFunction, pages } from './definition.ts';

export const isNumeric = defineFunction({
  name: 'isNumeric',
  family: 'general',
  summary: 'whether a value is a number or reads as one',
  parameters: [{ name: 'value', type: 'any' }],
  returns: 'boolean',
  examples: [
    ['isNumeric("-1.5e3")', '1'],
    ['isNumeric("0x1f")', '0'],
    ['isNumeric("")', '0'],
  ],
  source: pages.functions,
  evaluate: ([value]) => numberOf(value!) !== null,
});
