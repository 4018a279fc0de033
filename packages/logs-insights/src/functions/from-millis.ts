import { instant, millisecondsOf } from '../value/instant.ts';
import { defineFunction, pages } from './definition.ts';

export const fromMillis = defineFunction({
  name: 'fromMillis',
  family: 'datetime',
  summary: 'the instant that lies so many milliseconds after the beginning of 1970 in UTC',
  parameters: [{ name: 'milliseconds', type: 'number' }],
  returns: 'instant',
  examples: [
    ['fromMillis(1642195111000)', '2022-01-14 21:18:31.000'],
    ['fromMillis(@message)', null],
  ],
  source: pages.functions,
  evaluate: ([value]) => instant(millisecondsOf(value!)),
});
