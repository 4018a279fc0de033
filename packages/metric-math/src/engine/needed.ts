import { type Graph, partsOf } from '../plan/graph.ts';
import type { Loop } from '../plan/phases.ts';

/** The series that a pass computes, each after what it is made of. */
export function neededBy(graph: Graph, { stores, reductions }: Loop): number[] {
  const needed = new Set<number>();
  const open = [...stores.map(({ node }) => node), ...reductions.map(({ of }) => of)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (needed.has(id)) continue;
    needed.add(id);
    open.push(...partsOf(graph.series[id]!).series);
  }
  // Columns need nothing; those that are kept for a line were added after what reads them.
  const isColumn = (id: number) => graph.series[id]!.kind === 'column';
  return [...needed].sort((a, b) => Number(isColumn(b)) - Number(isColumn(a)) || a - b);
}
