import { defineFunction, pages } from './definition.ts';

export const coalesce = defineFunction({
  name: 'coalesce',
  family: 'general',
  summary: 'the first of its arguments that has a value',
  parameters: [{ name: 'fields', type: 'any', many: true }],
  returns: 'any',
  takesMissing: true,
  examples: [
    ['coalesce(missing, "b", "c")', 'b'],
    ['coalesce("", "b")', ''],
    ['coalesce(missing)', null],
  ],
  source: pages.functions,
  evaluate: (given) => given.find((value) => value !== null) ?? null,
});
