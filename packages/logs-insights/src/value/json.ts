import { type JsonValue, readJson } from '@sluice/syntax';
import { numberOf, textOf } from './coerce.ts';
import { isList, isMap, isNumeral, type Value } from './value.ts';

const maxDepth = 256;

/** `undefined` where the text is no JSON; numbers keep the way they are written. */
export function parseJson(text: string): Value | undefined {
  const { value, faults } = readJson(text, { maxDepth });
  return value === undefined || faults.length > 0 ? undefined : convert(value);
}

function convert(json: JsonValue): Value {
  switch (json.kind) {
    case 'object':
      return new Map(json.members.map(({ key, value }) => [key.value, convert(value)]));
    case 'array':
      return json.elements.map(convert);
    case 'number':
      return { kind: 'numeral', value: Number(json.lexeme), lexeme: json.lexeme };
    default:
      return json.value;
  }
}

/** As compact JSON. */
export function stringifyJson(value: Value): string {
  if (isList(value)) return `[${value.map(stringifyJson).join(',')}]`;
  if (isMap(value)) {
    const members = [...value].map(
      ([key, each]) => `${JSON.stringify(key)}:${stringifyJson(each)}`,
    );
    return `{${members.join(',')}}`;
  }
  if (isNumeral(value)) return value.lexeme;
  if (typeof value === 'number') return numberOf(value) === null ? 'null' : String(value);
  return typeof value === 'boolean' ? String(value) : JSON.stringify(textOf(value));
}
