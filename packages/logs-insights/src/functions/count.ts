import { defineAggregate, pages } from './definition.ts';

export const count = defineAggregate({
  name: 'count',
  summary: 'how many rows there are; with a field, how many have it',
  parameters: [{ name: 'field', type: 'any', optional: true }],
  returns: 'number',
  examples: [],
  source: pages.stats,
  evaluate: (rows) => rows.filter((given) => given.length === 0 || given[0] !== null).length,
});
