import type { Span } from '@sluice/core';

/** Which log events a filter looks at, by the system fields of the account and the Region. */
export type Criteria = Everything | And | Or | Test | Broken;

/** The empty text. */
export interface Everything {
  readonly kind: 'everything';
  readonly span: Span;
}

/** At least two operands; an operand is never an `and` itself. */
export interface And {
  readonly kind: 'and';
  readonly operands: readonly Criteria[];
  readonly span: Span;
}

/** At least two operands; an operand is never an `or` itself. */
export interface Or {
  readonly kind: 'or';
  readonly operands: readonly Criteria[];
  readonly span: Span;
}

export type Operator = '=' | '!=' | 'IN' | 'NOT IN';

export interface Test {
  readonly kind: 'test';
  /** As written, e.g. `@aws.account`. */
  readonly field: string;
  readonly fieldSpan: Span;
  readonly operator: Operator;
  /** One for `=` and `!=`. */
  readonly values: readonly Value[];
  readonly span: Span;
}

export interface Value {
  /** Escapes resolved. */
  readonly text: string;
  readonly span: Span;
}

/** Stands where text could not be read; the text is refused. */
export interface Broken {
  readonly kind: 'broken';
  readonly span: Span;
}
