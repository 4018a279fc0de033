import { defineFunction, pages } from './definition.ts';

export const queryStartTime = defineFunction({
  name: 'queryStartTime',
  family: 'general',
  summary: 'the start of the time range of the query, in epoch milliseconds',
  parameters: [],
  returns: 'number',
  examples: [['queryStartTime()', '1706695200000']],
  source: pages.functions,
  evaluate: (_given, { start }) => start ?? null,
});
