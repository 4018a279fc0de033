import type { Ranges } from '../regex/ranges.ts';

/** An expression of RE2's syntax as a tree, flags already worked in. */
export type Node = Sequence | Alternation | Repeat | Group | Characters | Assertion;

export interface Sequence {
  readonly kind: 'sequence';
  readonly items: readonly Node[];
}

/** The first branch that leads to a match is taken. */
export interface Alternation {
  readonly kind: 'alternation';
  readonly branches: readonly Node[];
}

export interface Repeat {
  readonly kind: 'repeat';
  readonly item: Node;
  readonly min: number;
  /** Infinity when there is no upper bound. */
  readonly max: number;
  readonly lazy: boolean;
}

/** A group that captures; others leave no trace. */
export interface Group {
  readonly kind: 'group';
  /** From 1, in the order of their opening brackets. */
  readonly number: number;
  readonly item: Node;
}

/** One character of a set. */
export interface Characters {
  readonly kind: 'characters';
  readonly ranges: Ranges;
}

/** Something about a place that takes no room. */
export interface Assertion {
  readonly kind: 'assertion';
  readonly holds: 'text-start' | 'text-end' | 'line-start' | 'line-end' | 'word-edge' | 'no-edge';
}

/** What a source says. */
export interface Expression {
  readonly root: Node;
  /** How many groups capture. */
  readonly groups: number;
  /** The names of those that have one. */
  readonly names: ReadonlyMap<number, string>;
}
