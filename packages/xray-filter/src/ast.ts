import type { Span } from '@sluice/core';
import type { Cause, KeywordName, Operator, Part } from './keywords.ts';

/** A condition on a trace, or, between braces, on a node, a call or an element of a root cause. */
export type Expression =
  | Everything
  | And
  | Or
  | Not
  | Test
  | Service
  | Edge
  | RootCause
  | RootCauseJson
  | Group
  | Broken;

/** The empty text. */
export interface Everything {
  readonly kind: 'everything';
  readonly span: Span;
}

/** At least two operands; an operand is never an `and` itself. */
export interface And {
  readonly kind: 'and';
  readonly operands: readonly Expression[];
  readonly span: Span;
}

/** At least two operands; an operand is never an `or` itself. */
export interface Or {
  readonly kind: 'or';
  readonly operands: readonly Expression[];
  readonly span: Span;
}

export interface Not {
  readonly kind: 'not';
  readonly operand: Expression;
  readonly span: Span;
}

/** A keyword or an annotation alone, or compared with a value. */
export interface Test {
  readonly kind: 'test';
  readonly subject: Subject;
  readonly comparison?: Comparison;
  readonly span: Span;
}

export type Subject = Keyword | Annotation;

export interface Keyword {
  readonly kind: 'keyword';
  readonly name: KeywordName;
  readonly span: Span;
}

export interface Annotation {
  readonly kind: 'annotation';
  readonly key: string;
  /** The end of a call that it is looked for at. */
  readonly end?: 'source' | 'destination';
  /** Written as `annotation.key`, not in brackets. */
  readonly dotted: boolean;
  readonly span: Span;
}

export interface Comparison {
  readonly operator: Operator;
  readonly operatorSpan: Span;
  readonly value: Value;
}

export type Value = Text | Numeral | Truth;

/** Escapes resolved. */
export interface Text {
  readonly kind: 'text';
  readonly value: string;
  readonly span: Span;
}

export interface Numeral {
  readonly kind: 'number';
  readonly value: number;
  readonly span: Span;
}

export interface Truth {
  readonly kind: 'boolean';
  readonly value: boolean;
  readonly span: Span;
}

/** `service(…) { … }`: a node of the trace. */
export interface Service {
  readonly kind: 'service';
  readonly of?: Reference;
  readonly condition?: Expression;
  readonly span: Span;
}

/** `edge(…, …) { … }`: a call from one node to another. */
export interface Edge {
  readonly kind: 'edge';
  readonly source?: Reference;
  readonly destination?: Reference;
  readonly condition?: Expression;
  readonly span: Span;
}

/** A node by its name, or by what stands in `id(…)`. */
export interface Reference {
  readonly name?: string;
  readonly type?: string;
  readonly accountId?: string;
  readonly span: Span;
}

/** `rootcause.fault.service { … }` and its like. */
export interface RootCause {
  readonly kind: 'rootcause';
  readonly cause: Cause;
  readonly part: Part;
  readonly condition?: Expression;
  readonly span: Span;
}

/** `rootcause.json = #[…]` */
export interface RootCauseJson {
  readonly kind: 'rootcause-json';
  readonly operator: '=' | '!=';
  readonly causes: readonly unknown[];
  readonly span: Span;
}

/** `group.name = "…"`: whether the trace belongs to a group. */
export interface Group {
  readonly kind: 'group';
  readonly by: 'name' | 'arn';
  readonly operator: '=' | '!=';
  readonly value: string;
  readonly valueSpan: Span;
  readonly span: Span;
}

/** Stands where text could not be read; the text is refused. */
export interface Broken {
  readonly kind: 'broken';
  readonly span: Span;
}
