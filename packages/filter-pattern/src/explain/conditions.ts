import type { Clause } from '@sluice/core';
import type { Condition, Subject } from '../ast.ts';
import { sayLeaf } from './words.ts';

type Leaf<S extends Subject> = Exclude<Condition<S>, { kind: 'and' | 'or' }>;

/** What an input says of one condition. */
export interface Finding {
  readonly holds: boolean;
  readonly found?: string;
  readonly nearest?: string;
}

/** A condition clause by clause; without `find` only in words. */
export function clauseOf<S extends Subject>(
  condition: Condition<S>,
  find?: (leaf: Leaf<S>) => Finding,
): Clause {
  if (condition.kind !== 'and' && condition.kind !== 'or') {
    const leaf = condition as Leaf<S>;
    return { text: sayLeaf(leaf), span: leaf.span, ...find?.(leaf) };
  }
  const clauses = condition.operands.map((one) => clauseOf(one, find));
  const holds =
    condition.kind === 'and'
      ? clauses.every((clause) => clause.holds)
      : clauses.some((clause) => clause.holds);
  return {
    text: condition.kind === 'and' ? 'all of these hold' : 'at least one of these holds',
    span: condition.span,
    ...(find !== undefined && { holds }),
    clauses,
  };
}

/** A condition in one sentence, as far as it is short enough. */
export function sentenceOf(condition: Condition): string {
  if (condition.kind !== 'and' && condition.kind !== 'or') return sayLeaf(condition);
  const word = condition.kind === 'and' ? ' and ' : ' or ';
  return condition.operands
    .map((one) =>
      one.kind === 'and' || one.kind === 'or' ? `(${sentenceOf(one)})` : sentenceOf(one),
    )
    .join(word);
}
