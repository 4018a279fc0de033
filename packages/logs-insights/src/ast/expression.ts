import type { Span } from '@sluice/core';
import type { Query } from '../ast.ts';

/** What has a value for a row. */
export type Expression =
  | Path
  | Text
  | NumberLiteral
  | Duration
  | BooleanLiteral
  | Call
  | Access
  | Negate
  | Not
  | Arithmetic
  | Compare
  | Like
  | In
  | Logic
  | Broken;

/** A field: `@message`, `a.b[0]`, `` `x y`.z ``. */
export interface Path {
  readonly kind: 'path';
  /** As rows know it: steps joined by points, quotes taken off, `[0]` written `.0`. */
  readonly name: string;
  readonly steps: readonly Step[];
  readonly span: Span;
}

/** An index stands in brackets: `[0]`; after a point, `0` is a key that elements answer to as well. */
export type Step =
  | { readonly kind: 'key'; readonly name: string; readonly quoted: boolean }
  | { readonly kind: 'index'; readonly index: number };

export interface Text {
  readonly kind: 'text';
  /** Escapes resolved. */
  readonly value: string;
  readonly span: Span;
}

export interface NumberLiteral {
  readonly kind: 'number';
  readonly value: number;
  /** As written. */
  readonly lexeme: string;
  readonly span: Span;
}

/** `5m`, `1 hour`: an argument of functions of time. */
export interface Duration {
  readonly kind: 'duration';
  readonly count: number;
  readonly unit: Unit;
  /** As written. */
  readonly lexeme: string;
  readonly span: Span;
}

export type Unit =
  | 'millisecond'
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year';

export interface BooleanLiteral {
  readonly kind: 'boolean';
  readonly value: boolean;
  readonly span: Span;
}

export interface Regex {
  readonly kind: 'regex';
  /** Between the slashes; `\/` is a slash. */
  readonly source: string;
  readonly span: Span;
}

/** `count(*)`: all rows. */
export interface Star {
  readonly kind: 'star';
  readonly span: Span;
}

export interface Call {
  readonly kind: 'call';
  /** As written; functions are known in any case. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly arguments: readonly (Expression | Star)[];
  readonly span: Span;
}

/** A member of what a call gives: `jsonParse(x).a[0]`. */
export interface Access {
  readonly kind: 'access';
  readonly of: Expression;
  readonly steps: readonly Step[];
  readonly span: Span;
}

export interface Negate {
  readonly kind: 'negate';
  readonly operand: Expression;
  readonly span: Span;
}

export interface Not {
  readonly kind: 'not';
  readonly operand: Expression;
  readonly span: Span;
}

export interface Arithmetic {
  readonly kind: 'arithmetic';
  readonly operator: '+' | '-' | '*' | '/' | '%' | '^';
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}

export interface Compare {
  readonly kind: 'compare';
  readonly operator: '=' | '!=' | '<' | '<=' | '>' | '>=';
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}

/** `like "part"`, `like /regex/`, `=~ /regex/`. */
export interface Like {
  readonly kind: 'like';
  readonly operator: 'like' | '=~';
  readonly negated: boolean;
  readonly operand: Expression;
  readonly pattern: Expression | Regex;
  readonly span: Span;
}

export interface In {
  readonly kind: 'in';
  readonly negated: boolean;
  readonly operand: Expression;
  readonly among: List | Subquery;
  readonly span: Span;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Expression[];
  readonly span: Span;
}

export interface Subquery {
  readonly kind: 'subquery';
  readonly query: Query;
  readonly span: Span;
}

/** At least two operands; an operand is never of the same kind itself, unless in parentheses. */
export interface Logic {
  readonly kind: 'and' | 'or';
  readonly operands: readonly Expression[];
  readonly span: Span;
}

/** Stands where text could not be read; the text is refused. */
export interface Broken {
  readonly kind: 'broken';
  readonly span: Span;
}
