import { defineFunction, pages } from './definition.ts';

export const queryEndTime = defineFunction({
  name: 'queryEndTime',
  family: 'general',
  summary: 'the end of the time range of the query, in epoch milliseconds',
  parameters: [],
  returns: 'number',
  examples: [['queryEndTime()', '1706698800000']],
  source: pages.functions,
  evaluate: (_given, { end }) => end ?? null,
});
