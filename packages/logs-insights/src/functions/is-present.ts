import { defineFunction, pages } from './definition.ts';

export const isPresent = defineFunction({
  name: 'ispresent',
  family: 'general',
  summary: 'whether an event has a field',
  parameters: [{ name: 'field', type: 'any' }],
  returns: 'boolean',
  takesMissing: true,
  undocumented: 'a field that is empty text is there, one that is `null` in JSON is not',
  examples: [
    ['ispresent(@timestamp)', '1'],
    ['ispresent(missing)', '0'],
    ['ispresent("")', '1'],
  ],
  source: pages.functions,
  evaluate: ([value]) => value !== null,
});
