import { type Graph, partsOf } from './graph.ts';
import type { Store } from './phases.ts';

/** After how many passes each series can be computed and each number is known. */
export interface Levels {
  readonly seriesLevels: ReadonlyMap<number, number>;
  readonly scalarLevels: ReadonlyMap<number, number>;
}

interface Item {
  readonly isScalar: boolean;
  readonly id: number;
}

/** Of all that is needed for what is kept and given out. References may be nested to any depth. */
export function levelsOf(graph: Graph, kept: readonly Store[], outputs: readonly Store[]): Levels {
  const keptAt = new Map(kept.map((store) => [store.column, store.node]));
  const levels = {
    seriesLevels: new Map<number, number>(),
    scalarLevels: new Map<number, number>(),
  };
  const mapOf = ({ isScalar }: Item) => (isScalar ? levels.scalarLevels : levels.seriesLevels);
  const levelOf = (item: Item) => mapOf(item).get(item.id);
  const open: Item[] = [...outputs, ...kept].map(({ node }) => ({ isScalar: false, id: node }));
  for (let item = open.at(-1); item !== undefined; item = open.at(-1)) {
    const { needed, more } = item.isScalar
      ? neededForScalar(graph, item.id)
      : neededForSeries(graph, keptAt, item.id);
    const missing = needed.filter((one) => levelOf(one) === undefined);
    if (missing.length > 0) {
      open.push(...missing);
      continue;
    }
    const most = needed.reduce((so, one) => Math.max(so, levelOf(one)!), 0);
    mapOf(item).set(item.id, most + more);
    open.pop();
  }
  return levels;
}

/** What must be known before, and how many passes later this is. */
interface Needed {
  readonly needed: readonly Item[];
  readonly more: number;
}

const seriesItem = (id: number): Item => ({ isScalar: false, id });
const scalarItem = (id: number): Item => ({ isScalar: true, id });

function neededForSeries(
  { series }: Graph,
  keptAt: ReadonlyMap<number, number>,
  id: number,
): Needed {
  const node = series[id]!;
  const kept = node.kind === 'column' ? keptAt.get(node.column) : undefined;
  if (kept !== undefined) return { needed: [seriesItem(kept)], more: 1 };
  const parts = partsOf(node);
  return { needed: [...parts.series.map(seriesItem), ...parts.scalars.map(scalarItem)], more: 0 };
}

function neededForScalar({ scalars }: Graph, id: number): Needed {
  const node = scalars[id]!;
  if (node.kind === 'known') return { needed: [], more: 0 };
  if (node.kind === 'made') return { needed: node.from.map(scalarItem), more: 0 };
  const mean = node.mean === undefined ? [] : [scalarItem(node.mean)];
  return { needed: [seriesItem(node.of), ...mean], more: 1 };
}
