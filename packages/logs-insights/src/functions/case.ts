import { truthOf } from '../value/coerce.ts';
import { defineFunction, pages } from './definition.ts';

/** Branches, of two arguments each. */
const mostBranches = 10;

export const caseOf = defineFunction({
  name: 'case',
  family: 'general',
  summary: 'the value that stands after the first condition that holds, else the last one alone',
  parameters: [
    { name: 'condition', type: 'any' },
    { name: 'value', type: 'any' },
    { name: 'more', type: 'any', optional: true, many: true, most: mostBranches * 2 - 1 },
  ],
  returns: 'any',
  takesMissing: true,
  undocumented:
    'a condition that is unknown does not hold; without a default there may be no value',
  examples: [
    ['case(1 > 2, "a", 2 > 1, "b", "c")', 'b'],
    ['case(missing = 1, "a", "c")', 'c'],
    ['case(1 > 2, "a")', null],
  ],
  source: pages.functions,
  evaluate(given) {
    for (let at = 0; at + 1 < given.length; at += 2) {
      if (truthOf(given[at]!) === true) return given[at + 1]!;
    }
    return given.length % 2 === 1 ? given.at(-1)! : null;
  },
});
