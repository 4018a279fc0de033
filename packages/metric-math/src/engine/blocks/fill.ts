import type { SeriesNode } from '../../plan/nodes.ts';
import type { Memory } from '../memory.ts';
import { type Block, type Run, slotted } from './block.ts';
import { type Cell, check, copyPresence, isThere, newCell } from './cell.ts';

type Fill = SeriesNode & { readonly kind: 'fill' };

/** The points of a series, and at slots without one what the filler gives. */
export function fillBlock(node: Fill, cell: Cell, run: Run): Block {
  const own = run.cell(node.of);
  const { memory } = run;
  const filler = fillerOf(node, own, run);
  const isLeft = node.unless !== undefined && !(memory.scalars[node.unless]! > 0);
  const slots = newCell();
  return (from, count) => {
    const put = filler(from, count);
    slotted(slots, memory, node.period, from, count);
    copyPresence(cell, own, count);
    for (let i = 0; i < count; i++) {
      cell.values[i] = own.values[i]!;
      if (cell.present[i] === 1 || isLeft || slots.present[i] === 0 || isThere(put, i) === 0)
        continue;
      cell.present[i] = 1;
      cell.values[i] = put.values[i]!;
    }
    check(cell, count);
  };
}

type Filler = (from: number, count: number) => Cell;

function fillerOf(node: Fill, own: Cell, run: Run): Filler {
  if (node.with === 'repeat') return repeated(own);
  if (node.with === 'line') {
    const column = run.graph.series[node.of]!;
    return onLine(own, run.memory, column.kind === 'column' ? column.column : 0);
  }
  const put = run.operand(node.with);
  return () => put;
}

function repeated(own: Cell): Filler {
  const cell = newCell();
  cell.isWhole = false;
  let seen = 0;
  let last = 0;
  return (_, count) => {
    for (let i = 0; i < count; i++) {
      if (isThere(own, i) === 1) {
        seen = 1;
        last = own.values[i]!;
      }
      cell.present[i] = seen;
      cell.values[i] = last;
    }
    return cell;
  };
}

/** Looks ahead in the column for the next point, once for each gap. */
function onLine(own: Cell, { times, columns, present, length }: Memory, column: number): Filler {
  const cell = newCell();
  cell.isWhole = false;
  const values = columns[column]!;
  const flags = present[column];
  let before = -1;
  let after = 0;
  return (from, count) => {
    for (let i = 0; i < count; i++) {
      const at = from + i;
      cell.present[i] = 0;
      if (isThere(own, i) === 1) before = at;
      if (isThere(own, i) === 1 || before < 0 || flags === undefined) continue;
      if (after < at) after = at + 1;
      while (after < length && flags[after] === 0) after += 1;
      if (after >= length) continue;
      const share = (times[at]! - times[before]!) / (times[after]! - times[before]!);
      cell.values[i] = values[before]! + (values[after]! - values[before]!) * share;
      cell.present[i] = 1;
    }
    return cell;
  };
}
