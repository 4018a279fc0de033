import { defineFunction, pages } from './definition.ts';

export const queryTimeRange = defineFunction({
  name: 'queryTimeRange',
  family: 'general',
  summary: 'how long the time range of the query is, in milliseconds',
  parameters: [],
  returns: 'number',
  examples: [['queryTimeRange()', '3600000']],
  source: pages.functions,
  evaluate: (_given, { start, end }) =>
    start === undefined || end === undefined ? null : end - start,
});
