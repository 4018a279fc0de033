import type { Graph } from '../../plan/graph.ts';
import { inSeries, type Operand, type SeriesNode, type UnaryName } from '../../plan/nodes.ts';
import { isArithmetic } from '../../plan/signs.ts';
import { clocks } from '../clocks.ts';
import type { Memory } from '../memory.ts';
import { acrossBlock } from './across.ts';
import { areFinite, binaryBlock } from './binary.ts';
import { type Cell, check, combine, copyPresence, isThere, newCell, settle } from './cell.ts';
import { fillBlock } from './fill.ts';
import { stepBlock } from './step.ts';

/** Does one block of times: from here, so many. */
export type Block = (from: number, count: number) => void;

/** What the blocks of one run share. */
export interface Run {
  readonly graph: Graph;
  readonly memory: Memory;
  cell(id: number): Cell;
  /** A number as a block that is the same at every time. */
  operand(operand: Operand): Cell;
}

const unaries: Readonly<Record<UnaryName, (value: number) => number>> = {
  NEGATE: (value) => -value,
  ABS: Math.abs,
  CEIL: Math.ceil,
  FLOOR: Math.floor,
  LOG: Math.log,
  LOG10: Math.log10,
};

/** The block of a node, and what does it. */
export function blockOf(node: SeriesNode, run: Run): { cell: Cell; block: Block } {
  const cell = newCell();
  const { memory } = run;
  switch (node.kind) {
    case 'empty':
      cell.isWhole = false;
      return { cell, block: () => undefined };
    case 'column':
      return { cell, block: columnBlock(cell, memory, node.column) };
    case 'clock': {
      const clock = clocks[node.clock];
      return {
        cell,
        block: (from, count) => {
          slotted(cell, memory, node.period, from, count);
          for (let i = 0; i < count; i++) cell.values[i] = clock(memory.times[from + i]!);
          check(cell, count);
        },
      };
    }
    case 'constant': {
      const value = memory.scalars[node.scalar]!;
      return {
        cell,
        block: (from, count) => {
          slotted(cell, memory, node.period, from, count);
          cell.values.fill(value, 0, count);
          check(cell, count);
        },
      };
    }
    case 'spread': {
      const value = memory.scalars[node.scalar]!;
      const over = node.over.map(run.cell);
      return {
        cell,
        block: (_, count) => {
          cell.values.fill(value, 0, count);
          for (let i = 0; i < count; i++) {
            cell.present[i] = over.some((one) => isThere(one, i) === 1) ? 1 : 0;
          }
          check(cell, count);
        },
      };
    }
    case 'unary': {
      const of = run.cell(node.of);
      const make = unaries[node.name];
      return {
        cell,
        block: (_, count) => {
          copyPresence(cell, of, count);
          for (let i = 0; i < count; i++) cell.values[i] = make(of.values[i]!);
          check(cell, count);
        },
      };
    }
    case 'binary':
      return { cell, block: binary(node, cell, run) };
    case 'choice':
      return { cell, block: choice(node, cell, run) };
    case 'across':
      return { cell, block: acrossBlock(node, cell, run) };
    case 'step':
      return { cell, block: stepBlock(node, cell, run) };
    case 'fill':
      return { cell, block: fillBlock(node, cell, run) };
  }
}

function columnBlock(cell: Cell, memory: Memory, column: number): Block {
  const values = memory.columns[column]!;
  const present = memory.present[column];
  cell.isWhole = present === undefined;
  return (from, count) => {
    cell.values = values.subarray(from, from + count);
    if (present !== undefined) cell.present = present.subarray(from, from + count);
  };
}

/** Points at the slots of a period. */
export function slotted(cell: Cell, memory: Memory, period: number, from: number, count: number) {
  const slots = memory.slots.get(period);
  if (slots === undefined) cell.present.fill(1, 0, count);
  else cell.present.set(slots.subarray(from, from + count));
}

function binary(node: SeriesNode & { readonly kind: 'binary' }, cell: Cell, run: Run): Block {
  const [a, b] = [run.operand(node.left), run.operand(node.right)];
  const isUnion = inSeries(node.left) && inSeries(node.right);
  const compute = binaryBlock(node.sign, cell, a, b);
  const mayBeOdd = isArithmetic(node.sign);
  return (_, count) => {
    compute(count);
    const isWhole = isUnion ? a.isWhole || b.isWhole : a.isWhole && b.isWhole;
    cell.isWhole = isWhole && (!mayBeOdd || areFinite(cell.values, count));
    if (cell.isWhole) return;
    combine(cell, a, b, isUnion, count);
    (mayBeOdd ? check : settle)(cell, count);
  };
}

function choice(node: SeriesNode & { readonly kind: 'choice' }, cell: Cell, run: Run): Block {
  const is = run.cell(node.condition);
  const yes = run.operand(node.yes);
  const no = node.no && run.operand(node.no);
  const alwaysYes = inSeries(node.yes);
  const alwaysNo = node.no !== undefined && inSeries(node.no) && node.absentElse === 'zero';
  return (_, count) => {
    if (no !== undefined && is.isWhole && yes.isWhole && no.isWhole) {
      const [conditions, then, otherwise] = [is.values, yes.values, no.values];
      const out = cell.values;
      for (let i = 0; i < count; i++) out[i] = conditions[i] !== 0 ? then[i]! : otherwise[i]!;
      cell.isWhole = true;
      return;
    }
    for (let i = 0; i < count; i++) {
      const isTrue = is.values[i] !== 0;
      const taken = isTrue ? yes : no;
      cell.values[i] = taken === undefined ? 0 : taken.values[i]!;
      const there =
        (isTrue ? alwaysYes : alwaysNo) || (taken !== undefined && isThere(taken, i) === 1);
      cell.present[i] = there ? isThere(is, i) : 0;
    }
    settle(cell, count);
  };
}
