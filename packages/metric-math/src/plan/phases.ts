import { type Graph, partsOf } from './graph.ts';
import type { ReductionName, ScalarNode } from './nodes.ts';

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

/** A pass, the reductions of whole columns that go with it, and the numbers known after it. */
export interface Phase extends Loop {
  readonly direct: readonly Reduction[];
  readonly made: readonly number[];
}

/**
 * Puts all that is needed for some series into as few passes as possible: a reduction needs one
 * pass after those of its parts, everything else goes along with what needs it.
 */
export function phasesOf(
  { series, scalars }: Graph,
  kept: readonly Store[],
  outputs: readonly Store[],
): readonly Phase[] {
  const keptAt = new Map(kept.map((store) => [store.column, store]));
  const seriesLevels = new Map<number, number>();
  const scalarLevels = new Map<number, number>();
  const most = (levels: readonly number[]) => Math.max(0, ...levels);

  const levelOfSeries = (id: number): number => {
    const known = seriesLevels.get(id);
    if (known !== undefined) return known;
    const node = series[id]!;
    const store = node.kind === 'column' ? keptAt.get(node.column) : undefined;
    const parts = partsOf(node);
    const level =
      store === undefined
        ? most([...parts.series.map(levelOfSeries), ...parts.scalars.map(levelOfScalar)])
        : levelOfSeries(store.node) + 1;
    seriesLevels.set(id, level);
    return level;
  };

  const levelOfScalar = (id: number): number => {
    const known = scalarLevels.get(id);
    if (known !== undefined) return known;
    const level = scalarLevel(scalars[id]!);
    scalarLevels.set(id, level);
    return level;
  };

  const scalarLevel = (node: ScalarNode): number => {
    if (node.kind === 'known') return 0;
    if (node.kind === 'made') return most(node.from.map(levelOfScalar));
    const mean = node.mean === undefined ? 0 : levelOfScalar(node.mean);
    return Math.max(levelOfSeries(node.of), mean) + 1;
  };

  for (const { node } of outputs) levelOfSeries(node);
  for (const { node } of kept) levelOfSeries(node);
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
      stores: kept.filter(({ node }) => levelOfSeries(node) + 1 === level),
      reductions: reductions.filter((one) => !isDirect(one)),
      direct: reductions.filter(isDirect),
      made: here.filter((id) => scalars[id]!.kind === 'made').sort((a, b) => a - b),
    };
  });
  return [...phases, { stores: outputs, reductions: [], direct: [], made: [] }];
}
