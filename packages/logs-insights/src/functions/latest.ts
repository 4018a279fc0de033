import { defineAggregate, pages } from './definition.ts';
import { inTime } from './in-time.ts';

export const latest = defineAggregate({
  name: 'latest',
  family: 'aggregate',
  summary: 'the value of a field in the event with the latest `@timestamp`',
  parameters: [{ name: 'field', type: 'any' }],
  returns: 'any',
  undocumented: 'of the events that have the field; of several at the same time, in the last row',
  examples: [
    ['latest(v)', ['c', 'b', 'a', null], 'a'],
    ['latest(v)', [null], null],
  ],
  source: pages.stats,
  evaluate: (rows, around) => inTime(rows, around).at(-1)?.value ?? null,
});
