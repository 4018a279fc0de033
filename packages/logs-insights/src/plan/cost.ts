import type { Expression } from '../ast.ts';
import { everyPart } from '../symbols/names.ts';

/** About how long a condition takes, relative to a look at a field. */
export function costOf(condition: Expression): number {
  let cost = 0;
  for (const part of everyPart(condition)) {
    if (part.kind === 'call' || part.kind === 'access') cost += 20;
    else if (part.kind === 'like') cost += part.pattern.kind === 'regex' ? 50 : 4;
    else cost += 1;
  }
  return cost;
}
