import type { Span } from '@sluice/core';

/** An expression: metric math, or the SQL of Metrics Insights that may stand in its place. */
export type Node =
  | NumberLiteral
  | Text
  | Keyword
  | Reference
  | List
  | Negate
  | Chain
  | Power
  | Call
  | Sql
  | Broken;

export interface NumberLiteral {
  readonly kind: 'number';
  /** Finite and not negative: a sign is a `negate`. */
  readonly value: number;
  readonly span: Span;
}

export interface Text {
  readonly kind: 'text';
  /** What stands between the quotes, as written: escapes belong to the function's own language. */
  readonly raw: string;
  readonly quote: "'" | '"';
  readonly span: Span;
}

/** A bare word as an argument: `REPEAT`, `DESC`, and for `LAMBDA` `true` and `false`. */
export interface Keyword {
  readonly kind: 'keyword';
  readonly word: string;
  readonly span: Span;
}

/** The id of another query. */
export interface Reference {
  readonly kind: 'reference';
  readonly id: string;
  readonly span: Span;
}

/** `[m1, m2]`; lists within lists are one flat array. */
export interface List {
  readonly kind: 'list';
  readonly items: readonly Node[];
  readonly span: Span;
}

export interface Negate {
  readonly kind: 'negate';
  readonly operand: Node;
  readonly span: Span;
}

/** `a + b - c`: at least one step, read from the left; a chain of any length is one node. */
export interface Chain {
  readonly kind: 'chain';
  readonly first: Node;
  readonly steps: readonly Step[];
  readonly span: Span;
}

export interface Step {
  readonly operator: Operator;
  readonly operatorSpan: Span;
  readonly operand: Node;
}

/** `&&` is `AND`, `||` is `OR`. */
export type Operator = Arithmetic | Comparison | Logical;
export type Arithmetic = '+' | '-' | '*' | '/';
export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';
export type Logical = 'AND' | 'OR';

/** `base ^ exponent`, grouped as the options say. */
export interface Power {
  readonly kind: 'power';
  readonly base: Node;
  readonly exponent: Node;
  readonly span: Span;
}

export interface Call {
  readonly kind: 'call';
  /** As written; functions are upper-case only. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly parameters: readonly Node[];
  readonly span: Span;
}

/** The whole text is a Metrics Insights query. */
export interface Sql {
  readonly kind: 'sql';
  readonly text: string;
  readonly span: Span;
}

/** Stands where text could not be read; the text is refused. */
export interface Broken {
  readonly kind: 'broken';
  readonly span: Span;
}
