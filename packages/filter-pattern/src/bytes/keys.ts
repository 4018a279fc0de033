import type { At, AtToken, Logic } from '../plan/shape.ts';

/** Equalities of which one holds wherever a test does; null where nothing is sure. */
export function keysOf<Leaf extends At | AtToken>(
  logic: Logic<Leaf>,
  isUsable: (leaf: Leaf) => boolean,
): readonly Leaf[] | null {
  if (logic.kind === 'never') return [];
  if (logic.kind !== 'and' && logic.kind !== 'or') {
    const leaf = logic as Leaf;
    return isEquality(leaf) && isUsable(leaf) ? [leaf] : null;
  }
  const all = logic.operands.map((one) => keysOf(one, isUsable));
  if (logic.kind === 'or') return all.includes(null) ? null : all.flatMap((one) => one ?? []);
  return all.reduce(rarer, null);
}

const isEquality = ({ check }: At | AtToken): boolean =>
  (check.kind === 'text' || check.kind === 'number') && !check.negated;

/** Those that fewer values satisfy, as far as one can tell: longer texts are rarer. */
function rarer<Leaf extends At | AtToken>(
  a: readonly Leaf[] | null,
  b: readonly Leaf[] | null,
): readonly Leaf[] | null {
  if (a === null || b === null) return a ?? b;
  return shortest(b) > shortest(a) ? b : a;
}

const shortest = (leaves: readonly (At | AtToken)[]): number =>
  Math.min(...leaves.flatMap(({ check }) => textsOf(check).map(({ length }) => length)));

/** What a value may be for an equality to hold; of a number, one way to write it. */
export const textsOf = (check: At['check']): readonly string[] =>
  check.kind === 'text' ? check.texts : check.kind === 'number' ? [check.lexeme] : [];
