import type { Ranges } from './ranges.ts';

/** A regular expression as a tree; places are UTF-16 offsets into its source. */
export type Node = Alternation | Sequence | Repeat | Characters | Anchor;

export interface Alternation {
  readonly kind: 'alternation';
  readonly branches: readonly Sequence[];
}

export interface Sequence {
  readonly kind: 'sequence';
  readonly items: readonly (Repeat | Characters | Anchor)[];
}

export interface Repeat {
  readonly kind: 'repeat';
  readonly item: Characters | Anchor;
  readonly min: number;
  /** Infinity when there is no upper bound. */
  readonly max: number;
  /** Where the quantifier stands. */
  readonly at: number;
}

/** One character of a set. */
export interface Characters {
  readonly kind: 'characters';
  readonly ranges: Ranges;
}

/** The start or the end of the whole text. */
export interface Anchor {
  readonly kind: 'anchor';
  readonly side: 'start' | 'end';
}
