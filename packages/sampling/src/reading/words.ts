import type { JsonObject, JsonValue } from '@sluice/syntax';

/** What a value is, in words. */
export function wordFor(value: JsonValue): string {
  switch (value.kind) {
    case 'object':
      return 'an object';
    case 'array':
      return 'a list';
    case 'string':
      return 'a text';
    case 'number':
      return 'a number';
    default:
      return `${value.value}`;
  }
}

export const isNull = (value: JsonValue): boolean =>
  value.kind === 'literal' && value.value === null;

/** What only a deployed template knows: `Ref`, `Fn::…`. */
export const isComputed = (value: JsonValue): value is JsonObject =>
  value.kind === 'object' &&
  value.members.length === 1 &&
  /^(?:Ref|Fn::\w+)$/.test(value.members[0]!.key.value);
