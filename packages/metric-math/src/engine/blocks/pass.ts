import { folded, lanes } from '../../kernel/order.ts';
import type { Graph } from '../../plan/graph.ts';
import { inSeries, type Operand } from '../../plan/nodes.ts';
import type { Loop, Reduction } from '../../plan/phases.ts';
import type { Memory, Pass } from '../memory.ts';
import { neededBy } from '../needed.ts';
import { type Block, blockOf, type Run } from './block.ts';
import { blockSize, type Cell, isThere, newCell } from './cell.ts';

/** The same as the code of a pass, a block of times after the other, without making code. */
export function blockPass(graph: Graph, loop: Loop): Pass {
  const ids = neededBy(graph, loop);
  return (memory) => {
    const { cells, blocks } = prepared(graph, ids, memory);
    const stores = loop.stores.map(({ node, column }) => storing(cells.get(node)!, memory, column));
    const reductions = loop.reductions.map((one) => reducing(one, cells.get(one.of)!, memory));
    for (let from = 0; from < memory.length; from += blockSize) {
      const count = Math.min(blockSize, memory.length - from);
      for (const block of blocks) block(from, count);
      for (const { block } of stores) block(from, count);
      for (const { block } of reductions) block(from, count);
    }
    for (const { end } of stores) end();
    for (const { end } of reductions) end();
  };
}

function prepared(graph: Graph, ids: readonly number[], memory: Memory) {
  const cells = new Map<number, Cell>();
  const numbers = new Map<number, Cell>();
  const run: Run = {
    graph,
    memory,
    cell: (id) => cells.get(id)!,
    operand: (operand: Operand) => {
      if (inSeries(operand)) return cells.get(operand.series)!;
      const known = numbers.get(operand.scalar);
      if (known !== undefined) return known;
      const cell = newCell();
      cell.values.fill(memory.scalars[operand.scalar]!);
      cell.isWhole = !Number.isNaN(memory.scalars[operand.scalar]!);
      numbers.set(operand.scalar, cell);
      return cell;
    },
  };
  const blocks = ids.map((id) => {
    const { cell, block } = blockOf(graph.series[id]!, run);
    cells.set(id, cell);
    return block;
  });
  return { cells, blocks };
}

interface Sink {
  readonly block: Block;
  end(): void;
}

function storing(cell: Cell, memory: Memory, column: number): Sink {
  const values = memory.columns[column]!;
  let flags: Uint8Array | undefined;
  return {
    block(from, count) {
      values.set(count === blockSize ? cell.values : cell.values.subarray(0, count), from);
      if (cell.isWhole) return;
      flags ??= new Uint8Array(memory.length).fill(1);
      flags.set(cell.present.subarray(0, count), from);
    },
    end() {
      memory.present[column] = flags;
    },
  };
}

function reducing({ name, mean, scalar }: Reduction, cell: Cell, memory: Memory): Sink {
  const sums = new Float64Array(lanes);
  const middle = mean === undefined ? 0 : memory.scalars[mean]!;
  let count = 0;
  let best = name === 'least' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  const add: (value: number) => void = {
    sum: (value: number) => {
      sums[count % lanes] = sums[count % lanes]! + value;
    },
    squares: (value: number) => {
      sums[count % lanes] = sums[count % lanes]! + (value - middle) * (value - middle);
    },
    least: (value: number) => {
      best = Math.min(best, value);
    },
    greatest: (value: number) => {
      best = Math.max(best, value);
    },
    count: () => undefined,
  }[name];
  return {
    block(_, many) {
      for (let i = 0; i < many; i++) {
        if (isThere(cell, i) === 0) continue;
        add(cell.values[i]!);
        count += 1;
      }
    },
    end() {
      const results = { count, sum: 0, squares: 0, least: best, greatest: best };
      memory.scalars[scalar] = name === 'sum' || name === 'squares' ? folded(sums) : results[name];
    },
  };
}
