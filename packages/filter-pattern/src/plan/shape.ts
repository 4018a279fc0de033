import type { Segments } from '@sluice/match';
import type { Step } from '../ast.ts';

/** What a pattern does, ready to be run: plain data. */
export type Plan = TermsPlan | JsonPlan | SpacePlan;

export interface TermsPlan {
  readonly kind: 'terms';
  /** Each must be found; or, where `any`, one of them. */
  readonly present: readonly TermPlan[];
  readonly absent: readonly TermPlan[];
  readonly any: boolean;
}

export type TermPlan =
  | { readonly kind: 'contains'; readonly text: string }
  | { readonly kind: 'search'; readonly source: string };

export interface JsonPlan {
  readonly kind: 'json';
  /** Of these texts one stands in every message that matches and has no backslash. */
  readonly needs: Needs;
  readonly test: Logic<At>;
}

export interface SpacePlan {
  readonly kind: 'space';
  /** Of these texts one stands in every line that matches. */
  readonly needs: Needs;
  /** Fields counted from the first token on. */
  readonly front: readonly (string | null)[];
  /** Fields counted to the last token; nothing without `...`. */
  readonly back: readonly (string | null)[] | null;
  readonly test: Logic<AtToken> | null;
}

/** Conditions and what joins them. */
export type Logic<Leaf> =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Logic<Leaf>[] }
  | { readonly kind: 'never' }
  | Leaf;

/** A check of the value at a path of a JSON object. */
export interface At {
  readonly kind: 'at';
  readonly path: readonly Step[];
  readonly check: Check;
}

/** A check of a token, counted from the front (0, 1, …) or from the back (-1, -2, …). */
export interface AtToken {
  readonly kind: 'token';
  readonly place: number;
  readonly check: Check;
}

export type Check =
  | { readonly kind: 'absent' }
  | { readonly kind: 'is'; readonly constant: boolean | null; readonly inArrays: boolean }
  | { readonly kind: 'text'; readonly texts: readonly string[]; readonly negated: boolean }
  | {
      readonly kind: 'wildcard';
      readonly segments: Segments;
      readonly glob: boolean;
      readonly negated: boolean;
    }
  | { readonly kind: 'regex'; readonly source: string; readonly negated: boolean }
  | { readonly kind: 'number'; readonly lexeme: string; readonly negated: boolean }
  | { readonly kind: 'order'; readonly operator: '<' | '<=' | '>' | '>='; readonly lexeme: string };

/** Texts of which at least one stands in whatever matches; null where nothing is sure. */
export type Needs = readonly string[] | null;
