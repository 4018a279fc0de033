import { truthOf } from '../value/coerce.ts';
import { defineFunction, pages } from './definition.ts';

export const ifElse = defineFunction({
  name: 'if',
  family: 'general',
  summary: 'one value where a condition holds, another where it does not',
  parameters: [
    { name: 'condition', type: 'any' },
    { name: 'then', type: 'any' },
    { name: 'else', type: 'any' },
  ],
  returns: 'any',
  takesMissing: true,
  undocumented: 'a condition that is unknown does not hold',
  examples: [
    ['if(2 > 1, "more", "less")', 'more'],
    ['if(missing > 1, "more", "less")', 'less'],
    ['if(ispresent(missing), 1, 0)', '0'],
  ],
  source: pages.functions,
  evaluate: ([condition, then, otherwise]) => (truthOf(condition!) === true ? then! : otherwise!),
});
