import type { Span } from '@sluice/core';
import type { State } from '../state.ts';

export type Rule = Constant | Test | Not | Junction | AtLeast | Broken;

/** `TRUE`, `FALSE` */
export interface Constant {
  readonly kind: 'constant';
  readonly value: boolean;
  readonly span: Span;
}

/** `ALARM(name)` */
export interface Test {
  readonly kind: 'test';
  readonly state: State;
  readonly child: Child;
  readonly span: Span;
}

export interface Not {
  readonly kind: 'not';
  readonly operand: Rule;
  readonly span: Span;
}

/** Operands of the same kind are one node, however they are nested. */
export interface Junction {
  readonly kind: 'and' | 'or';
  readonly operands: readonly Rule[];
  /** Whether parentheses stand around it. */
  readonly grouped: boolean;
  readonly span: Span;
}

/** `AT_LEAST(2, NOT OK, (a, b, c))` */
export interface AtLeast {
  readonly kind: 'at-least';
  /** How many, or of a hundred. */
  readonly threshold: number;
  readonly percent: boolean;
  readonly thresholdSpan: Span;
  readonly negated: boolean;
  readonly state: State;
  /** As they are written: a name that stands twice counts twice. */
  readonly children: readonly Child[];
  readonly span: Span;
}

/** An alarm that is spoken of, by name or by ARN. */
export interface Child {
  readonly kind: 'child';
  /** Without the quotes, escapes resolved. */
  readonly text: string;
  readonly quoted: boolean;
  readonly span: Span;
}

/** What could not be read. */
export interface Broken {
  readonly kind: 'broken';
  readonly span: Span;
}
