import type { Span } from '@sluice/core';

/** What stands between the quotes of `SEARCH('…', …)`. Empty, it means every metric. */
export interface Search {
  readonly kind: 'search';
  readonly schema?: Schema;
  readonly condition?: Condition;
  readonly span: Span;
}

/** `{AWS/EC2,InstanceId}`: the namespace, and exactly the names of the dimensions. */
export interface Schema {
  readonly kind: 'schema';
  readonly namespace: Name;
  readonly dimensions: readonly Name[];
  readonly span: Span;
}

export interface Name {
  readonly kind: 'name';
  readonly text: string;
  readonly quoted: boolean;
  readonly span: Span;
}

export type Condition = And | Or | Not | Within | Term;

export interface And {
  readonly kind: 'and';
  readonly operands: readonly Condition[];
  readonly span: Span;
}

export interface Or {
  readonly kind: 'or';
  readonly operands: readonly Condition[];
  readonly span: Span;
}

export interface Not {
  readonly kind: 'not';
  readonly operand: Condition;
  readonly span: Span;
}

/** `MetricName=("Errors" OR "Faults")`: no term in it has a designator of its own. */
export interface Within {
  readonly kind: 'within';
  readonly designator: Name;
  readonly operand: Condition;
  readonly span: Span;
}

/** `count`, `"Exactly this"`, `MetricName="Errors"`. */
export interface Term {
  readonly kind: 'term';
  readonly designator?: Name;
  readonly value: Value;
  readonly span: Span;
}

/** In double quotes a whole field is meant; without them, words of it. */
export interface Value {
  readonly kind: 'value';
  readonly text: string;
  readonly exact: boolean;
  readonly span: Span;
}

export type Node = Search | Schema | Name | Condition | Value;
