import { ofNumber } from './of-number.ts';

export const floor = ofNumber({
  name: 'floor',
  summary: 'the greatest whole number that is not more than a number',
  examples: [
    ['floor(2.9)', '2'],
    ['floor(-2.1)', '-3'],
  ],
  evaluate: Math.floor,
});
