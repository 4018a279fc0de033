import { ofNumber } from './of-number.ts';

export const abs = ofNumber({
  name: 'abs',
  summary: 'the distance of a number from zero',
  examples: [
    ['abs(-2.5)', '2.5'],
    ['abs("-7")', '7'],
    ['abs(@message)', null],
  ],
  evaluate: Math.abs,
});
