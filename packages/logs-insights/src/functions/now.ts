import { defineFunction, pages } from './definition.ts';

export const now = defineFunction({
  name: 'now',
  family: 'datetime',
  summary: 'when the query began to run, in epoch seconds: not in milliseconds',
  parameters: [],
  returns: 'number',
  undocumented: 'a part of a second is cut off',
  examples: [['now()', '1706699100']],
  source: pages.functions,
  evaluate: (_given, around) => Math.floor(around.now / 1000),
});
