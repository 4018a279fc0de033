import { stringifyJson } from '../value/json.ts';
import { isStructured } from '../value/value.ts';
import { defineFunction, pages } from './definition.ts';

export const jsonStringify = defineFunction({
  name: 'jsonStringify',
  family: 'json',
  summary: 'a map or list as JSON',
  parameters: [{ name: 'value', type: 'structure' }],
  returns: 'text',
  undocumented:
    'without blanks, keys in their order, numbers as they were written; what is no map and no list has no value',
  examples: [
    [`jsonStringify(jsonParse('{ "b": 1.0, "a": [] }'))`, '{"b":1.0,"a":[]}'],
    ['jsonStringify("x")', null],
  ],
  source: pages.functions,
  evaluate: ([value]) => (isStructured(value!) ? stringifyJson(value) : null),
});
