import { parseJson } from '../value/json.ts';
import { isList, type Value } from '../value/value.ts';

/** The elements of a list, or of text that is one in JSON. */
export function elementsOf(value: Value): readonly Value[] | undefined {
  const list = typeof value === 'string' ? (parseJson(value) ?? null) : value;
  return isList(list) ? list : undefined;
}
