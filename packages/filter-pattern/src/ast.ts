import type { Span } from '@sluice/core';

/** A filter pattern of one of the three kinds. */
export type Pattern = TermsPattern | JsonPattern | SpacePattern;

export type Node = Pattern | Term | Slot | Condition | Value;

/** Words, quoted phrases and regular expressions, looked for anywhere in the message. */
export interface TermsPattern {
  readonly kind: 'terms';
  /** Empty: every message matches. */
  readonly terms: readonly Term[];
  readonly span: Span;
}

/** `?` makes a term optional, `-` excludes it. */
export type Role = 'required' | 'optional' | 'excluded';

export interface Term {
  readonly kind: 'term';
  readonly role: Role;
  readonly value: Text | Regex;
  readonly span: Span;
}

/** `{ … }`: a condition on the fields of a JSON object. */
export interface JsonPattern {
  readonly kind: 'json';
  readonly condition: Condition<Selector>;
  readonly span: Span;
}

/** `[ … ]`: a slot for each token of the line; no slots at all mean the same as `[...]`. */
export interface SpacePattern {
  readonly kind: 'space';
  readonly slots: readonly Slot[];
  readonly span: Span;
}

export type Slot = Field | Ellipsis;

/** One token. Its value is extracted as `$name`, or by its place where it has no name. */
export interface Field {
  readonly kind: 'field';
  readonly name?: string;
  /** Speaks of this slot alone. */
  readonly condition?: Condition<FieldName>;
  readonly span: Span;
}

/** `...`: any number of tokens. */
export interface Ellipsis {
  readonly kind: 'ellipsis';
  readonly span: Span;
}

export type Subject = Selector | FieldName;

export type Condition<S extends Subject = Subject> =
  | And<S>
  | Or<S>
  | Compare<S>
  | Is<S>
  | NotExists<S>
  | Broken;

/** At least two operands; an operand is never an `and` itself. */
export interface And<S extends Subject = Subject> {
  readonly kind: 'and';
  readonly operands: readonly Condition<S>[];
  readonly span: Span;
}

/** At least two operands; an operand is never an `or` itself. */
export interface Or<S extends Subject = Subject> {
  readonly kind: 'or';
  readonly operands: readonly Condition<S>[];
  readonly span: Span;
}

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

export interface Compare<S extends Subject = Subject> {
  readonly kind: 'compare';
  readonly subject: S;
  readonly operator: Comparison;
  readonly value: Value;
  readonly span: Span;
}

/** `IS NULL`, `IS TRUE`, `IS FALSE`. */
export interface Is<S extends Subject = Subject> {
  readonly kind: 'is';
  readonly subject: S;
  readonly constant: boolean | null;
  readonly span: Span;
}

export interface NotExists<S extends Subject = Subject> {
  readonly kind: 'not-exists';
  readonly subject: S;
  readonly span: Span;
}

/** Stands where text could not be read; the text is refused. */
export interface Broken {
  readonly kind: 'broken';
  readonly span: Span;
}

/** The name of the slot that a condition of a space-delimited pattern stands in. */
export interface FieldName {
  readonly kind: 'name';
  readonly name: string;
  readonly span: Span;
}

/** `$.a.b[0].*`: the way to a value of a JSON object. */
export interface Selector {
  readonly kind: 'selector';
  /** At least one. */
  readonly steps: readonly Step[];
  readonly span: Span;
}

export type Step = Key | Index | Wildcard;

export interface Key {
  readonly kind: 'key';
  readonly name: string;
}

export interface Index {
  readonly kind: 'index';
  readonly index: number;
}

/** `.*` and `[*]`: every value of an object, every element of an array. */
export interface Wildcard {
  readonly kind: 'wildcard';
  /** How it is written; both mean the same. */
  readonly bracket: boolean;
}

export type Value = Text | NumberValue | Regex;

/** Compared as text; in comparisons `*` stands for any characters. */
export interface Text {
  readonly kind: 'text';
  /** Escapes resolved. */
  readonly text: string;
  readonly span: Span;
}

/** A number without quotes. */
export interface NumberValue {
  readonly kind: 'number';
  /** As written, e.g. `+1e3`. */
  readonly lexeme: string;
  readonly span: Span;
}

/** `%…%`, searched for anywhere. */
export interface Regex {
  readonly kind: 'regex';
  /** What stands between the percent signs. */
  readonly source: string;
  readonly span: Span;
}
