import { defineFunction, pages } from './definition.ts';
import { numbersOf } from './of-values.ts';

export const least = defineFunction({
  name: 'least',
  family: 'numeric',
  summary: 'the least of numbers',
  parameters: [{ name: 'numbers', type: 'number', many: true }],
  returns: 'number',
  takesMissing: true,
  undocumented: 'what is missing or no number is left out',
  examples: [
    ['least(1, 3, -2)', '-2'],
    ['least(missing, "5")', '5'],
    ['least(@message)', null],
  ],
  source: pages.functions,
  evaluate(given) {
    const numbers = numbersOf(given);
    return numbers.length === 0 ? null : numbers.reduce((a, b) => Math.min(a, b));
  },
});
