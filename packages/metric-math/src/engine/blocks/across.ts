import type { SeriesNode } from '../../plan/nodes.ts';
import type { Block, Run } from './block.ts';
import { type Cell, check, isThere } from './cell.ts';

type Across = SeriesNode & { readonly kind: 'across' };

/** An aggregate of several series at each time; where one has no point it reads 0. */
export function acrossBlock(node: Across, cell: Cell, run: Run): Block {
  const cells = node.of.map(run.cell);
  const aggregate = aggregates[node.name];
  return (_, count) => {
    for (let i = 0; i < count; i++) {
      cell.present[i] = cells.some((one) => isThere(one, i) === 1) ? 1 : 0;
      cell.values[i] = aggregate(cells, i, node.isSample);
    }
    check(cell, count);
  };
}

type Aggregate = (cells: readonly Cell[], i: number, isSample: boolean) => number;

const sum: Aggregate = (cells, i) => {
  let total = 0;
  for (const { values } of cells) total += values[i]!;
  return total;
};

const best =
  (start: number, better: (a: number, b: number) => number): Aggregate =>
  (cells, i) => {
    let found = start;
    for (const cell of cells) if (isThere(cell, i) === 1) found = better(found, cell.values[i]!);
    return found;
  };

const aggregates: Readonly<Record<Across['name'], Aggregate>> = {
  SUM: sum,
  AVG: (cells, i) => sum(cells, i, false) / cells.length,
  MIN: best(Number.POSITIVE_INFINITY, Math.min),
  MAX: best(Number.NEGATIVE_INFINITY, Math.max),
  DATAPOINT_COUNT: (cells, i) => cells.reduce((count, cell) => count + isThere(cell, i), 0),
  STDDEV(cells, i, isSample) {
    const mean = sum(cells, i, isSample) / cells.length;
    let squares = 0;
    // Those that are there first, as the sum is defined.
    for (const there of [1, 0]) {
      for (const cell of cells) {
        if (isThere(cell, i) !== there) continue;
        const distance = cell.values[i]! - mean;
        squares += distance * distance;
      }
    }
    return Math.sqrt(squares / (isSample ? cells.length - 1 : cells.length));
  },
};
