import type { JsonValue } from '@sluice/syntax';
import type { Scalar } from './value.ts';

/** What stands at one place of an event, whichever way the event was given. */
export type Shape =
  | {
      readonly type: 'object';
      readonly members: readonly (readonly [key: string, value: unknown])[];
    }
  | { readonly type: 'array'; readonly elements: readonly unknown[] }
  | { readonly type: 'scalar'; readonly scalar: Scalar }
  | { readonly type: 'nothing' };

export function shapeOfJson(json: JsonValue): Shape {
  switch (json.kind) {
    case 'object':
      return { type: 'object', members: json.members.map(({ key, value }) => [key.value, value]) };
    case 'array':
      return { type: 'array', elements: json.elements };
    case 'string':
      return scalar({ type: 'text', text: json.value });
    case 'number':
      return scalar({ type: 'number', lexeme: json.lexeme });
    case 'literal':
      return scalar({ type: 'constant', value: json.value });
  }
}

export function shapeOfValue(value: unknown): Shape {
  switch (typeof value) {
    case 'string':
      return scalar({ type: 'text', text: value });
    case 'number':
    case 'bigint':
      return scalar({ type: 'number', lexeme: String(value) });
    case 'boolean':
      return scalar({ type: 'constant', value });
    case 'object':
      if (value === null) return scalar({ type: 'constant', value });
      if (Array.isArray(value)) return { type: 'array', elements: value };
      return { type: 'object', members: Object.entries(value) };
    default:
      return { type: 'nothing' };
  }
}

const scalar = (scalar: Scalar): Shape => ({ type: 'scalar', scalar });
