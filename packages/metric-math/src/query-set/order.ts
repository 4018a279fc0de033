import type { Node } from '../ast.ts';
import { nodesOf } from '../walk.ts';

/** The ids that an expression refers to, each once. */
export const referencesOf = (node: Node): readonly string[] => [
  ...new Set([...nodesOf(node)].flatMap((each) => (each.kind === 'reference' ? [each.id] : []))),
];

export interface Order {
  /** Places of queries, each after all that it refers to; those of a circle are left out. */
  readonly order: readonly number[];
  /** Circles, each as the places along it. */
  readonly cycles: readonly (readonly number[])[];
}

/** Orders queries by what they refer to: `edges[i]` are the places that query i refers to. */
export function orderOf(edges: readonly (readonly number[])[]): Order {
  const state = new Array<'new' | 'open' | 'done' | 'bad'>(edges.length).fill('new');
  const order: number[] = [];
  const cycles: number[][] = [];
  for (const root of edges.keys()) {
    if (state[root] !== 'new') continue;
    const path: { readonly at: number; next: number }[] = [{ at: root, next: 0 }];
    state[root] = 'open';
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const to = edges[top.at]![top.next++];
      if (to === undefined) {
        const isSound = edges[top.at]!.every((each) => state[each] === 'done');
        state[top.at] = isSound ? 'done' : 'bad';
        if (isSound) order.push(top.at);
        path.pop();
      } else if (state[to] === 'open') {
        cycles.push(path.slice(path.findIndex(({ at }) => at === to)).map(({ at }) => at));
      } else if (state[to] === 'new') {
        state[to] = 'open';
        path.push({ at: to, next: 0 });
      }
    }
  }
  return { order, cycles };
}
