import type { JsonMember, JsonObject, JsonValue } from '@sluice/syntax';
import { apiFields, boostFields, localFields } from './fields.ts';

/** Members that are known stand in this order, before all others. */
const order: readonly string[] = [
  'Type',
  'version',
  'SamplingRule',
  'CreatedAt',
  'ModifiedAt',
  ...apiFields,
  ...boostFields,
  'default',
  'rules',
  ...localFields,
];
const places = new Map(order.map((name, i) => [name, i]));
const placeOf = ({ key }: JsonMember) => places.get(key.value) ?? order.length;

/** JSON with two blanks a level; numbers as they are written. The depth is that of a reading. */
export function printJson(value: JsonValue, indent = ''): string {
  switch (value.kind) {
    case 'object':
      return printObject(value, indent);
    case 'array':
      return wrap(
        '[',
        ']',
        indent,
        value.elements.map((each) => printJson(each, `${indent}  `)),
      );
    case 'string':
      return JSON.stringify(value.value);
    case 'number':
      return value.lexeme;
    default:
      return String(value.value);
  }
}

/** What is no rule, such as the resources of a template, keeps its order. */
function printObject({ members }: JsonObject, indent: string): string {
  const sorted = members.some(({ key }) => places.has(key.value))
    ? [...members].sort((a, b) => placeOf(a) - placeOf(b))
    : members;
  const lines = sorted.map(
    ({ key, value }) => `${JSON.stringify(key.value)}: ${printJson(value, `${indent}  `)}`,
  );
  return wrap('{', '}', indent, lines);
}

const wrap = (open: string, close: string, indent: string, lines: readonly string[]): string =>
  lines.length === 0
    ? `${open}${close}`
    : `${open}\n${lines.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}${close}`;
