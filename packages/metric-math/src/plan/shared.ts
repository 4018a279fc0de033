import { type Graph, partsOf } from './graph.ts';
import type { SeriesNode } from './nodes.ts';
import type { Loop, Phase, Store } from './phases.ts';

/** Phases, and columns beyond those that are given out. */
export interface Shared {
  readonly phases: readonly Phase[];
  readonly kept: readonly number[];
}

export interface Limits {
  readonly firstFree: number;
  /** From here on a series is kept for a later pass and not computed anew. */
  readonly heavy: number;
}

/**
 * Cuts passes that are too long for one loop, and lets later passes read what earlier ones have
 * computed: what is given out anyway, and what takes longer to compute again than to keep.
 */
export function shared(
  graph: Graph,
  phases: readonly Phase[],
  outputs: readonly Store[],
  { firstFree, heavy }: Limits,
): Shared {
  const weights = weightsOf(graph);
  const columnOf = new Map(outputs.map(({ node, column }) => [node, column]));
  const given = new Set(columnOf.values());
  const computed = new Map<number, number>();
  const held = new Map<number, number>();
  const added: Store[][] = [];
  const kept: number[] = [];

  /** Has an earlier pass leave a series behind, if that pays. */
  const hold = (node: number, by: number): boolean => {
    if (held.has(node)) return true;
    const known = columnOf.get(node);
    if (known === undefined && weights[node]! < heavy) return false;
    const column = known ?? firstFree + kept.length;
    if (known === undefined) kept.push(column);
    held.set(node, column);
    added[by]!.push({ node, column });
    return true;
  };

  const cut = phases.flatMap((phase) => pieces(graph, phase));
  const views = cut.map((piece, place) => {
    added.push([]);
    const seen = new Set<number>();
    const before = new Map<number, number>();
    const open = rootsOf(piece);
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (seen.has(id) || graph.series[id]!.kind === 'column') continue;
      seen.add(id);
      const by = computed.get(id);
      if (by !== undefined && hold(id, by)) before.set(id, held.get(id)!);
      else {
        computed.set(id, by ?? place);
        open.push(...partsOf(graph.series[id]!).series);
      }
    }
    return before.size === 0 ? graph : graph.holding(before);
  });
  const finished = (piece: Phase, view: Graph, more: readonly Store[]): Phase => {
    const isColumn = (id: number) => view.series[id]!.kind === 'column';
    const direct = piece.reductions.filter(({ of }) => isColumn(of));
    const stores = piece.stores.filter(
      ({ node, column }) => !isColumn(node) || held.get(node) !== column,
    );
    const lines = stores.filter(({ column }) => !given.has(column));
    const isNew = (one: Store) => !stores.some(({ column }) => column === one.column);
    return {
      ...piece,
      graph: view,
      stores: [...stores, ...more.filter(isNew)],
      reductions: piece.reductions.filter(({ of }) => !isColumn(of)),
      direct: [...piece.direct, ...direct],
      read: [...lines, ...more].map(({ column }) => column),
    };
  };
  return { phases: cut.map((piece, i) => finished(piece, views[i]!, added[i]!)), kept };
}

/** About so much is computed in one loop: V8 does not optimise functions that are much longer. */
const longest = 250;

/** What takes as long as so many additions. */
export const slow = 8;

const own = (node: SeriesNode): number => {
  switch (node.kind) {
    case 'empty':
    case 'column':
    case 'constant':
      return 0;
    case 'unary':
      return node.name.startsWith('LOG') ? slow : 1;
    case 'binary':
      return node.sign === '^' ? slow : 1;
    case 'across':
    case 'spread':
      return 2;
    case 'choice':
      return 2;
    default:
      return slow;
  }
};

/** How much is to be done for each series, with all that it is made of. */
function weightsOf({ series }: Graph): readonly number[] {
  const weights: number[] = [];
  for (const node of series) {
    const parts = partsOf(node).series.reduce((sum, id) => sum + (weights[id] ?? 0), own(node));
    weights.push(Math.min(parts, 1e6));
  }
  return weights;
}

const rootsOf = ({ stores, reductions }: Loop): number[] => [
  ...stores.map(({ node }) => node),
  ...reductions.map(({ of }) => of),
];

/** The parts of a phase, one after the other, each with not too much that is new in it. */
function pieces(graph: Graph, phase: Phase): readonly Phase[] {
  const all = [
    ...phase.stores.map((store) => ({ store, root: store.node })),
    ...phase.reductions.map((reduction) => ({ reduction, root: reduction.of })),
  ];
  const groups: (typeof all)[] = [[]];
  const seen = new Set<number>();
  let before = 0;
  for (const one of all) {
    if (seen.size - before > longest) {
      groups.push([]);
      before = seen.size;
    }
    groups.at(-1)!.push(one);
    const open = [one.root];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      open.push(...partsOf(graph.series[id]!).series);
    }
  }
  const last = groups.length - 1;
  return groups.map((group, i) => ({
    graph,
    stores: group.flatMap((one) => ('store' in one ? [one.store] : [])),
    reductions: group.flatMap((one) => ('reduction' in one ? [one.reduction] : [])),
    direct: i === 0 ? phase.direct : [],
    read: [],
    made: i === last ? phase.made : [],
  }));
}
