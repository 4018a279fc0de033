import type { At, AtToken, Logic } from '../plan/shape.ts';

/** A test of one row. */
export type RowTest = (row: number) => boolean;

/** Whether a row matches; nothing where its text must be asked. */
export type Verdict = (row: number) => boolean | undefined;

/** Conditions as one test, given how a single one is tested. */
export function logicOf<Leaf extends At | AtToken>(
  logic: Logic<Leaf>,
  leaf: (leaf: Leaf) => RowTest,
): RowTest {
  if (logic.kind === 'never') return () => false;
  if (logic.kind !== 'and' && logic.kind !== 'or') return leaf(logic as Leaf);
  const tests = logic.operands.map((one) => logicOf(one, leaf));
  const stops = logic.kind === 'or';
  return (row) => {
    for (const test of tests) if (test(row) === stops) return stops;
    return !stops;
  };
}

/** The single conditions. */
export function leavesOf<Leaf extends At | AtToken>(logic: Logic<Leaf>): readonly Leaf[] {
  if (logic.kind === 'never') return [];
  if (logic.kind !== 'and' && logic.kind !== 'or') return [logic as Leaf];
  return logic.operands.flatMap((one) => leavesOf(one));
}
