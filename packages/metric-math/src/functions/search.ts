import { defineFunction, one, optional, page } from './define.ts';
import { many, wordIn } from './series.ts';

export const search = defineFunction({
  name: 'SEARCH',
  summary: 'all metrics that a search finds, each by one statistic',
  signatures: [
    {
      parameters: [
        one('search', 'String'),
        one('statistic', 'String'),
        optional(one('period', 'S')),
      ],
      returns: 'TS[]',
    },
  ],
  source: page('search-expression-syntax'),
  crossAccount: true,
  examples: [],
  words: (text, statistic, seconds) =>
    `the ${statistic} of every metric that ${text} finds${seconds === undefined ? '' : `, every ${seconds} seconds`}`,
  evaluate([text, statistic], context) {
    const found = context.search(wordIn(text), wordIn(statistic));
    return found === undefined ? undefined : many(found);
  },
});
