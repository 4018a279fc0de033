import type { Expression } from '../ast.ts';
import { everyPart } from '../symbols/names.ts';

/** The same conditions, cheap ones first: they have no effects, so that their order is free. */
export const cheapFirst = (conditions: readonly Expression[]): readonly Expression[] =>
  conditions
    .map((condition) => ({ condition, cost: costOf(condition) }))
    .toSorted((a, b) => a.cost - b.cost)
    .map(({ condition }) => condition);

/** About how long it takes, relative to a comparison of a field with a constant. */
function costOf(condition: Expression): number {
  let cost = 0;
  for (const part of everyPart(condition)) {
    if (part.kind === 'call') cost += 20;
    else if (part.kind === 'like') cost += part.pattern.kind === 'regex' ? 50 : 4;
    else if (part.kind === 'access') cost += 20;
    else cost += 1;
  }
  return cost;
}
