import { defineFunction, one, page } from './define.ts';

export const insightRuleMetric = defineFunction({
  name: 'INSIGHT_RULE_METRIC',
  summary: 'a metric of a Contributor Insights rule',
  signatures: [{ parameters: [one('rule', 'String'), one('metric', 'String')], returns: 'TS' }],
  source: page('ContributorInsights-GraphReportData'),
  crossAccount: false,
  examples: [],
  words: (rule, metric) => `${metric} of the Contributor Insights rule ${rule}`,
  evaluate: (_, { provided }) => provided(),
});
