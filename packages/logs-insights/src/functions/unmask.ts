import { defineFunction, pages } from './definition.ts';

export const unmask = defineFunction({
  name: 'unmask',
  family: 'general',
  summary: 'a field with nothing masked in it',
  parameters: [{ name: 'field', type: 'any' }],
  returns: 'any',
  undocumented: 'events that are read here are not masked: they stay as they are',
  examples: [['unmask("4111 1111")', '4111 1111']],
  source: pages.unmask,
  evaluate: ([value]) => value!,
});
