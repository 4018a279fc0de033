import { pages } from './definition.ts';
import { ofValues } from './of-values.ts';

export const countOverTime = ofValues({
  name: 'count_over_time',
  aliases: ['countOverTime'],
  family: 'time series',
  summary: 'how many events of a period of time have a field; the period is that of `by bin(…)`',
  returns: 'number',
  undocumented: 'without `bin` it is `count` of a field',
  examples: [
    ['count_over_time(v)', ['a', null, 'b'], '2'],
    ['countOverTime(v)', [null], '0'],
  ],
  source: pages.timeSeries,
  evaluate: (values) => values.length,
});
