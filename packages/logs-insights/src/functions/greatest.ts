import { defineFunction, pages } from './definition.ts';
import { numbersOf } from './of-values.ts';

export const greatest = defineFunction({
  name: 'greatest',
  family: 'numeric',
  summary: 'the greatest of numbers',
  parameters: [{ name: 'numbers', type: 'number', many: true }],
  returns: 'number',
  takesMissing: true,
  undocumented: 'what is missing or no number is left out',
  examples: [
    ['greatest(1, 3, 2)', '3'],
    ['greatest(missing, 0)', '0'],
    ['greatest(missing)', null],
  ],
  source: pages.functions,
  evaluate(given) {
    const numbers = numbersOf(given);
    return numbers.length === 0 ? null : numbers.reduce((a, b) => Math.max(a, b));
  },
});
