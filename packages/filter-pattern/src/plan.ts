import { segmentsOf } from '@sluice/match';
import type {
  Compare,
  Condition,
  Field,
  FieldName,
  Pattern,
  Selector,
  SpacePattern,
  Term,
} from './ast.ts';
import type { FilterPatternOptions } from './options.ts';
import { needsOfJson, needsOfSpace } from './plan/needs.ts';
import { fold, inOrder } from './plan/order.ts';
import type {
  At,
  AtToken,
  Check,
  Logic,
  Plan,
  SpacePlan,
  TermPlan,
  TermsPlan,
} from './plan/shape.ts';

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
