import type { Query } from './ast.ts';
import { inOrder } from './order.ts';
import { splitHead } from './plan/head.ts';
import { needlesOf } from './plan/needles.ts';
import { readsAll } from './plan/reads-all.ts';
import type { Plan } from './plan/shape.ts';

/** What of a query runs over blocks of events, and what over the few rows that are left then. */
export function planOf(query: Query, mode: 'aws' | 'strict'): Plan {
  const commands = inOrder(query, mode);
  if (readsAll(commands)) {
    return {
      mode,
      commands,
      head: [],
      order: [],
      sink: { kind: 'everything' },
      needles: undefined,
    };
  }
  const split = splitHead(commands);
  return { mode, commands, ...split, needles: needlesOf(split.head) };
}
