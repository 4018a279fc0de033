import { type Segments, segmentsOf } from '@sluice/match';
import type {
  Compare,
  Condition,
  Field,
  FieldName,
  Pattern,
  Selector,
  SpacePattern,
  Step,
  Term,
} from './ast.ts';
import { type Needs, needsOfJson, needsOfSpace } from './needs.ts';
import type { FilterPatternOptions } from './options.ts';
import { fold, inOrder } from './plan-order.ts';

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

/** Folds equalities with one subject into a set, and puts what is cheap before what is dear. */
export function planOf(pattern: Pattern, options: FilterPatternOptions): Plan {
  switch (pattern.kind) {
    case 'terms':
      return planTerms(pattern.terms);
    case 'json': {
      const test = planLogic(pattern.condition, (leaf) => planAt(leaf, options));
      return { kind: 'json', needs: needsOfJson(test), test };
    }
    case 'space':
      return planSpace(pattern, options);
  }
}

function planTerms(terms: readonly Term[]): TermsPlan {
  const of = (role: Term['role']) => terms.filter((term) => term.role === role).map(planTerm);
  const optional = of('optional');
  return optional.length > 0 && optional.length === terms.length
    ? { kind: 'terms', present: optional, absent: [], any: true }
    : { kind: 'terms', present: of('required'), absent: of('excluded'), any: false };
}

const planTerm = ({ value }: Term): TermPlan =>
  value.kind === 'text'
    ? { kind: 'contains', text: value.text }
    : { kind: 'search', source: value.source };

function planSpace({ slots }: SpacePattern, options: FilterPatternOptions): SpacePlan {
  const ellipsis = slots.length === 0 ? 0 : slots.findIndex(({ kind }) => kind === 'ellipsis');
  const fields = slots.filter((slot): slot is Field => slot.kind === 'field');
  const front = ellipsis < 0 ? fields : fields.slice(0, ellipsis);
  const back = ellipsis < 0 ? undefined : fields.slice(ellipsis);
  const tests = fields.flatMap((field, i): Logic<AtToken>[] => {
    if (field.condition === undefined) return [];
    const place = i < front.length ? i : i - fields.length;
    return [
      planLogic<Condition<FieldName>, AtToken>(field.condition, (leaf) =>
        leaf.kind === 'compare'
          ? { kind: 'token', place, check: planCompare(leaf, options) }
          : { kind: 'never' },
      ),
    ];
  });
  const test = tests.length === 0 ? null : inOrder({ kind: 'and', operands: tests });
  const names = (list: readonly Field[]) => list.map(({ name }) => name ?? null);
  return {
    kind: 'space',
    needs: test === null ? null : needsOfSpace(test),
    front: names(front),
    back: back === undefined ? null : names(back),
    test,
  };
}

type LeafOf<C> = Exclude<C, { kind: 'and' | 'or' }>;

function planLogic<C extends Condition, Leaf extends At | AtToken>(
  condition: C,
  plan: (leaf: LeafOf<C>) => Logic<Leaf>,
): Logic<Leaf> {
  if (condition.kind !== 'and' && condition.kind !== 'or') return plan(condition as LeafOf<C>);
  const operands = condition.operands.map((one) => planLogic(one as C, plan));
  const folded = condition.kind === 'or' ? fold(operands) : operands;
  return folded.length === 1 ? folded[0]! : inOrder({ kind: condition.kind, operands: folded });
}

function planAt(leaf: LeafOf<Condition<Selector>>, options: FilterPatternOptions): Logic<At> {
  switch (leaf.kind) {
    case 'broken':
      return { kind: 'never' };
    case 'compare':
      return { kind: 'at', path: leaf.subject.steps, check: planCompare(leaf, options) };
    case 'not-exists':
      return { kind: 'at', path: leaf.subject.steps, check: { kind: 'absent' } };
    case 'is': {
      const inArrays = leaf.constant === null && options.strictNull !== true;
      const check: Check = { kind: 'is', constant: leaf.constant, inArrays };
      return { kind: 'at', path: leaf.subject.steps, check };
    }
  }
}

function planCompare({ operator, value }: Compare, options: FilterPatternOptions): Check {
  const negated = operator === '!=';
  if (value.kind === 'regex') return { kind: 'regex', source: value.source, negated };
  if (value.kind === 'number') {
    return operator === '=' || operator === '!='
      ? { kind: 'number', lexeme: value.lexeme, negated }
      : { kind: 'order', operator, lexeme: value.lexeme };
  }
  const segments = segmentsOf(value.text);
  return segments.length === 1
    ? { kind: 'text', texts: [value.text], negated }
    : { kind: 'wildcard', segments, glob: options.glob === true, negated };
}
