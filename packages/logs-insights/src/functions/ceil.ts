import { ofNumber } from './of-number.ts';

export const ceil = ofNumber({
  name: 'ceil',
  summary: 'the least whole number that is not less than a number',
  examples: [
    ['ceil(2.1)', '3'],
    ['ceil(-2.9)', '-2'],
  ],
  evaluate: Math.ceil,
});
