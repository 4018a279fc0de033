import { defineAggregate, pages } from './definition.ts';
import { inTime } from './in-time.ts';

export const earliest = defineAggregate({
  name: 'earliest',
  family: 'aggregate',
  summary: 'the value of a field in the event with the earliest `@timestamp`',
  parameters: [{ name: 'field', type: 'any' }],
  returns: 'any',
  undocumented: 'of the events that have the field; of several at the same time, in the first row',
  examples: [
    ['earliest(v)', [null, 'b', 'a'], 'b'],
    ['earliest(v)', [null], null],
  ],
  source: pages.stats,
  evaluate: (rows, around) => inTime(rows, around)[0]?.value ?? null,
});
