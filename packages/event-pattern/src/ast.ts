import type { Span } from '@sluice/core';

/** An event pattern as it was written: order, duplicates and places are kept. */
export interface Pattern {
  readonly kind: 'pattern';
  readonly root: Group;
  readonly span: Span;
}

export type Node = Pattern | Group | Entry | Values | Item;

/** An object of the pattern: all its entries must hold. */
export interface Group {
  readonly kind: 'group';
  readonly entries: readonly Entry[];
  readonly span: Span;
}

export type Entry = Field | Or;

export interface Field {
  readonly kind: 'field';
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: Group | Values;
  readonly span: Span;
}

/** `"$or": [{…}, {…}]`: at least one alternative must hold. */
export interface Or {
  readonly kind: 'or';
  readonly nameSpan: Span;
  readonly alternatives: readonly Group[];
  readonly span: Span;
}

/** The array of a field: any item may match. */
export interface Values {
  readonly kind: 'values';
  readonly items: readonly Item[];
  readonly span: Span;
}

export type Item = Text | NumberItem | Constant | TextTest | Cidr | Exists | Numeric | AnythingBut;

/** A string that must be equal (or, where it reads as an IP address, the same address). */
export interface Text {
  readonly kind: 'text';
  readonly value: string;
  readonly span: Span;
}

export interface NumberItem {
  readonly kind: 'number';
  readonly lexeme: string;
  readonly span: Span;
}

/** `true`, `false` or `null`. */
export interface Constant {
  readonly kind: 'constant';
  readonly value: boolean | null;
  readonly span: Span;
}

export type TextOperator = 'prefix' | 'suffix' | 'equals-ignore-case' | 'wildcard' | 'exactly';

export interface TextTest {
  readonly kind: 'text-test';
  readonly operator: TextOperator;
  readonly value: string;
  /** `{"prefix": {"equals-ignore-case": …}}` and the like for suffix. */
  readonly ignoreCase: boolean;
  readonly span: Span;
}

export interface Cidr {
  readonly kind: 'cidr';
  readonly block: string;
  readonly span: Span;
}

export interface Exists {
  readonly kind: 'exists';
  readonly present: boolean;
  readonly span: Span;
}

export type Comparison = '=' | '<' | '<=' | '>' | '>=';

export interface Bound {
  readonly operator: Comparison;
  readonly lexeme: string;
}

/** One comparison, or a lower and an upper bound. */
export interface Numeric {
  readonly kind: 'numeric';
  readonly bounds: readonly Bound[];
  readonly span: Span;
}

export interface AnythingBut {
  readonly kind: 'anything-but';
  /** What the values are: plain strings, number lexemes, or arguments of a text operator. */
  readonly of: 'text' | 'number' | 'prefix' | 'suffix' | 'equals-ignore-case' | 'wildcard';
  readonly values: readonly string[];
  readonly span: Span;
}
