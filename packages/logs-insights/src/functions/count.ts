import { defineAggregate, pages } from './definition.ts';

export const count = defineAggregate({
  name: 'count',
  family: 'aggregate',
  summary: 'how many rows there are; with a field, how many have it',
  parameters: [{ name: 'field', type: 'any', optional: true }],
  takesStar: true,
  returns: 'number',
  undocumented: 'a field that is empty text is there',
  examples: [
    ['count(*)', [1, null, ''], '3'],
    ['count()', [1, null, ''], '3'],
    ['count(v)', [1, null, ''], '2'],
  ],
  source: pages.stats,
  evaluate: (rows) => rows.filter((given) => given.length === 0 || given[0] !== null).length,
});
