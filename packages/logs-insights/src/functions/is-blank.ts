import { textOf } from '../value/coerce.ts';
import { defineFunction, pages } from './definition.ts';

export const isBlank = defineFunction({
  name: 'isblank',
  family: 'string',
  summary: '1 for a field that is missing, empty text or nothing but white space, else 0',
  parameters: [{ name: 'field', type: 'text' }],
  returns: 'number',
  takesMissing: true,
  undocumented: 'a map or list has no text and counts as missing',
  examples: [
    ['isblank(" \t")', '1'],
    ['isblank(missing)', '1'],
    ['isblank("x")', '0'],
  ],
  source: pages.functions,
  evaluate: ([value]) => ((textOf(value!) ?? '').trim() === '' ? 1 : 0),
});
