import { defineFunction, one, page } from './define.ts';

export const dbPerfInsights = defineFunction({
  name: 'DB_PERF_INSIGHTS',
  summary: 'counters of Performance Insights, of one database',
  signatures: [
    {
      parameters: [one('engine', 'String'), one('resource', 'String'), one('metric', 'String')],
      returns: 'TS',
    },
    {
      parameters: [one('engine', 'String'), one('resource', 'String'), one('metrics', 'String[]')],
      returns: 'TS[]',
    },
  ],
  source: page('CloudWatch-Metric-Math-Performance-Insights'),
  crossAccount: false,
  examples: [],
  words: (engine, resource, metric) =>
    `${metric} of the ${engine} database ${resource}, from Performance Insights`,
  evaluate: (_, { provided }) => provided(),
});
