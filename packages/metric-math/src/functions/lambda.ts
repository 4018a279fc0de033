import { defineFunction, one, page } from './define.ts';

/** Beyond these the service refuses, which a check says in its words. */
const most = 1000;

export const lambda = defineFunction({
  name: 'LAMBDA',
  summary: 'what a Lambda function gives as a data source: one series or several',
  signatures: [
    {
      parameters: [
        one('function', 'String'),
        {
          name: 'argument',
          types: ['String', 'S', 'Keyword'],
          words: ['true', 'false'],
          optional: true,
          most,
        },
      ],
      returns: 'unknown',
    },
  ],
  source: page('CloudWatch_MultiDataSources-Connect-Custom'),
  crossAccount: false,
  examples: [],
  words: (name, ...given) =>
    `what the Lambda function ${name} gives${given.length === 0 ? '' : ` for ${given.join(', ')}`}`,
  evaluate: (_, { provided }) => provided(),
});
