import { parseJson } from '../value/json.ts';
import { isStructured } from '../value/value.ts';
import { defineFunction, pages } from './definition.ts';

export const jsonParse = defineFunction({
  name: 'jsonParse',
  family: 'json',
  summary: 'the map or list that a text is in JSON',
  parameters: [{ name: 'text', type: 'text' }],
  returns: 'structure',
  undocumented: 'a map or list stays as it is; of a key that is given twice the last one counts',
  examples: [
    [`jsonParse('{"a":{"b":[1,2]}}').a.b[1]`, '2'],
    [`jsonParse('["x"]')`, '["x"]'],
    ['jsonParse("12")', null],
    ['jsonParse("{a:1}")', null],
  ],
  source: pages.functions,
  evaluate([value]) {
    if (isStructured(value!)) return value;
    const json = typeof value === 'string' ? (parseJson(value) ?? null) : null;
    return isStructured(json) ? json : null;
  },
});
