import { textOf } from '../value/coerce.ts';
import { defineFunction, pages } from './definition.ts';

export const isEmpty = defineFunction({
  name: 'isempty',
  family: 'string',
  summary: '1 for a field that is missing or empty text, else 0',
  parameters: [{ name: 'field', type: 'text' }],
  returns: 'number',
  takesMissing: true,
  undocumented: 'a map or list has no text and counts as missing',
  examples: [
    ['isempty("")', '1'],
    ['isempty(missing)', '1'],
    ['isempty(" ")', '0'],
  ],
  source: pages.functions,
  evaluate: ([value]) => ((textOf(value!) ?? '') === '' ? 1 : 0),
});
