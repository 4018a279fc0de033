import type { Graph } from './graph.ts';
import { levelsOf } from './levels.ts';
import type { ReductionName } from './nodes.ts';

/** One pass over the times; what it reads was made by those before. */
export interface Loop {
  readonly stores: readonly Store[];
  readonly reductions: readonly Reduction[];
}

/** Keeps a series as a column. */
export interface Store {
  readonly node: number;
  readonly column: number;
}

export interface Reduction {
  readonly name: ReductionName;
  readonly of: number;
  readonly mean?: number | undefined;
  readonly scalar: number;
}

/** A pass, the reductions of whole columns that go before it, and the numbers known after it. */
export interface Phase extends Loop {
  /** Where what was computed before is a column. */
  readonly graph: Graph;
  readonly direct: readonly Reduction[];
  /** Columns made here that later passes read. */
  readonly read: readonly number[];
  readonly made: readonly number[];
}

/**
 * Puts all that is needed for some series into as few passes as possible: a reduction needs one
 * pass after those of its parts, everything else goes along with what needs it.
 */
export function phasesOf(
  graph: Graph,
  kept: readonly Store[],
  outputs: readonly Store[],
): readonly Phase[] {
  const { series, scalars } = graph;
  const { seriesLevels, scalarLevels } = levelsOf(graph, kept, outputs);
  const levelOfSeries = (id: number) => seriesLevels.get(id)!;
  const last = Math.max(
    0,
    ...scalarLevels.values(),
    ...kept.map(({ node }) => levelOfSeries(node) + 1),
    ...outputs.map(({ node }) => levelOfSeries(node)),
  );
  const phases = Array.from({ length: last }, (_, i): Phase => {
    const level = i + 1;
    const here = [...scalarLevels].filter(([, at]) => at === level).map(([id]) => id);
    const reductions = here.flatMap((scalar): Reduction[] => {
      const node = scalars[scalar]!;
      return node.kind === 'reduction'
        ? [{ name: node.name, of: node.of, mean: node.mean, scalar }]
        : [];
    });
    const isDirect = ({ of }: Reduction) => series[of]!.kind === 'column';
    return {
      graph,
      stores: kept.filter(({ node }) => levelOfSeries(node) + 1 === level),
      reductions: reductions.filter((one) => !isDirect(one)),
      direct: reductions.filter(isDirect),
      read: [],
      made: here.filter((id) => scalars[id]!.kind === 'made').sort((a, b) => a - b),
    };
  });
  return [...phases, { graph, stores: outputs, reductions: [], direct: [], read: [], made: [] }];
}
