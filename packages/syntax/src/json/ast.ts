import type { Span } from '@sluice/core';

/** A JSON value as it was written: places, order, duplicate keys and number lexemes are kept. */
export type JsonValue = JsonObject | JsonArray | JsonString | JsonNumber | JsonLiteral;

export interface JsonObject {
  readonly kind: 'object';
  readonly members: readonly JsonMember[];
  readonly span: Span;
}

export interface JsonMember {
  readonly key: JsonString;
  readonly value: JsonValue;
}

export interface JsonArray {
  readonly kind: 'array';
  readonly elements: readonly JsonValue[];
  readonly span: Span;
}

export interface JsonString {
  readonly kind: 'string';
  /** The text that it means, escapes resolved. */
  readonly value: string;
  readonly span: Span;
}

export interface JsonNumber {
  readonly kind: 'number';
  /** The number exactly as written, e.g. `1.0` or `1e400`. */
  readonly lexeme: string;
  readonly span: Span;
}

export interface JsonLiteral {
  readonly kind: 'literal';
  readonly value: boolean | null;
  readonly span: Span;
}
