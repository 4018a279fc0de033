import { textOf, truthOf } from '../value/coerce.ts';
import { defineFunction, pages } from './definition.ts';

export const strContains = defineFunction({
  name: 'strcontains',
  family: 'string',
  summary: '1 where a text contains another, else 0',
  parameters: [
    { name: 'text', type: 'text' },
    { name: 'search', type: 'text' },
    { name: 'caseInsensitive', type: 'boolean', optional: true },
  ],
  returns: 'number',
  examples: [
    ['strcontains("an ERROR", "error")', '0'],
    ['strcontains("an ERROR", "error", true)', '1'],
    ['strcontains(missing, "error")', null],
  ],
  source: pages.functions,
  evaluate([value, part, ignoreCase = false]) {
    const [text, search] = [textOf(value!), textOf(part!)];
    if (text === null || search === null) return null;
    const holds =
      truthOf(ignoreCase) === true
        ? text.toLowerCase().includes(search.toLowerCase())
        : text.includes(search);
    return holds ? 1 : 0;
  },
});
