import { ofNumber } from './of-number.ts';

export const sqrt = ofNumber({
  name: 'sqrt',
  summary: 'the square root of a number; of a negative one there is none',
  examples: [
    ['sqrt(9)', '3'],
    ['sqrt(-1)', null],
  ],
  evaluate: Math.sqrt,
});
