import type { JsonMember, JsonObject, JsonValue } from '@sluice/syntax';
import {
  alarmProperties,
  dimensionProperties,
  metricProperties,
  queryProperties,
  resourceAttributes,
  statProperties,
  tagProperties,
} from './tables/properties.ts';

const orders = [
  alarmProperties,
  queryProperties,
  statProperties,
  metricProperties,
  dimensionProperties,
  tagProperties,
  resourceAttributes,
];

/** JSON over several lines; numbers stay as they are written. */
export function print(json: JsonValue, indent = ''): string {
  const deeper = `${indent}  `;
  switch (json.kind) {
    case 'string':
      return JSON.stringify(json.value);
    case 'number':
      return json.lexeme;
    case 'literal':
      return String(json.value);
    case 'array':
      return json.elements.length === 0
        ? '[]'
        : `[\n${json.elements.map((one) => deeper + print(one, deeper)).join(',\n')}\n${indent}]`;
    case 'object': {
      const members = ordered(json).map(
        ({ key, value }) => `${deeper}${JSON.stringify(key.value)}: ${print(value, deeper)}`,
      );
      return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`;
    }
  }
}

/** By the list that knows most of the names; what none knows comes last, in its own order. */
function ordered({ members }: JsonObject): readonly JsonMember[] {
  const knows = (order: readonly string[]) =>
    members.filter(({ key }) => order.includes(key.value)).length;
  const order = orders.reduce((best, one) => (knows(one) > knows(best) ? one : best));
  if (knows(order) === 0) return members;
  const placeOf = ({ key }: JsonMember) => {
    const place = order.indexOf(key.value);
    return place < 0 ? order.length : place;
  };
  return [...members].sort((a, b) => placeOf(a) - placeOf(b));
}
