import { defineFunction, one, page } from './define.ts';

export const serviceQuota = defineFunction({
  name: 'SERVICE_QUOTA',
  summary: 'the quota that a usage metric of `AWS/Usage` counts towards',
  signatures: [{ parameters: [one('usage', 'TS')], returns: 'TS' }],
  source: page('CloudWatch-Quotas-Visualize-Alarms'),
  crossAccount: true,
  examples: [],
  words: (usage) => `the service quota of ${usage}`,
  evaluate: (_, { provided }) => provided(),
});
