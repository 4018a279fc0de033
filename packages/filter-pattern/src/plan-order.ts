import type { Step } from './ast.ts';
import type { At, AtToken, Check, Logic } from './plan.ts';

/** `x = a || x = b` as one look into a set. */
export function fold<Leaf extends At | AtToken>(
  operands: readonly Logic<Leaf>[],
): readonly Logic<Leaf>[] {
  const sets = new Map<string, { at: number; leaf: Leaf; texts: string[] }>();
  const folded: Logic<Leaf>[] = [];
  for (const one of operands) {
    const leaf = one.kind === 'at' || one.kind === 'token' ? one : undefined;
    if (leaf === undefined || leaf.check.kind !== 'text' || leaf.check.negated) {
      folded.push(one);
      continue;
    }
    const subject = leaf.kind === 'at' ? pathKey(leaf.path) : String(leaf.place);
    const known = sets.get(subject);
    if (known !== undefined) known.texts.push(...leaf.check.texts);
    else {
      sets.set(subject, { at: folded.length, leaf: leaf as Leaf, texts: [...leaf.check.texts] });
      folded.push(one);
    }
  }
  for (const { at, leaf, texts } of sets.values()) {
    const check: Check = { kind: 'text', texts: [...new Set(texts)], negated: false };
    folded[at] = { ...leaf, check };
  }
  return folded;
}

/** Equal for equal paths alone. */
export const pathKey = (steps: readonly Step[]): string =>
  JSON.stringify(
    steps.map((step) =>
      step.kind === 'key' ? step.name : step.kind === 'index' ? step.index : null,
    ),
  );

const costs: Readonly<Record<Check['kind'], number>> = {
  text: 0,
  absent: 0,
  is: 0,
  order: 1,
  number: 1,
  wildcard: 2,
  regex: 3,
};

const costOf = <Leaf extends At | AtToken>(logic: Logic<Leaf>): number => {
  if (logic.kind === 'never') return 0;
  if (logic.kind !== 'and' && logic.kind !== 'or') return costs[(logic as Leaf).check.kind];
  return logic.operands.reduce((sum, one) => sum + 1 + costOf(one), 0);
};

export const inOrder = <Leaf extends At | AtToken>(logic: {
  readonly kind: 'and' | 'or';
  readonly operands: readonly Logic<Leaf>[];
}): Logic<Leaf> => ({
  kind: logic.kind,
  operands: [...logic.operands].sort((a, b) => costOf(a) - costOf(b)),
});
