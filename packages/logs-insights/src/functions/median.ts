import { ofValues } from './of-values.ts';
import { percentileOf } from './rank.ts';

export const median = ofValues({
  name: 'median',
  summary: 'the value in the middle of the values of a field',
  undocumented: 'AWS uses it in samples alone; the same as `pct` with 50',
  examples: [
    ['median(v)', [3, 1, 2], '2'],
    ['median(v)', [4, 1, 3, 2], '2'],
    ['median(v)', ['x'], null],
  ],
  evaluate: (values) => percentileOf(values, 50),
});
