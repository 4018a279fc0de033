import { textOf } from '../value/coerce.ts';
import { defineFunction, pages } from './definition.ts';

export const concat = defineFunction({
  name: 'concat',
  family: 'string',
  summary: 'texts joined into one',
  parameters: [{ name: 'strings', type: 'text', many: true }],
  returns: 'text',
  undocumented: 'where one of them is missing, a map or a list, there is no result',
  examples: [
    ['concat("a", "-", 1)', 'a-1'],
    ['concat("a", missing)', null],
  ],
  source: pages.functions,
  evaluate(given) {
    const texts = given.map(textOf);
    return texts.includes(null) ? null : texts.join('');
  },
});
