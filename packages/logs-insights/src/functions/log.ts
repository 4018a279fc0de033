import { ofNumber } from './of-number.ts';

export const log = ofNumber({
  name: 'log',
  summary: 'the natural logarithm of a number; of zero and less there is none',
  examples: [
    ['log(1)', '0'],
    ['log(0)', null],
  ],
  evaluate: Math.log,
});
