import type { SeriesNode } from '../../plan/nodes.ts';
import type { Block, Run } from './block.ts';
import { type Cell, check, copyPresence, isThere } from './cell.ts';

type Step = SeriesNode & { readonly kind: 'step' };

/** A function of a point and the one before it, which may lie in an earlier block. */
export function stepBlock(node: Step, cell: Cell, run: Run): Block {
  const of = run.cell(node.of);
  return node.name === 'RUNNING_SUM' ? running(cell, of) : stepping(node.name, cell, of, run);
}

function running(cell: Cell, of: Cell): Block {
  let sum = 0;
  return (_, count) => {
    copyPresence(cell, of, count);
    for (let i = 0; i < count; i++) {
      sum += of.values[i]!;
      cell.values[i] = sum;
    }
    check(cell, count);
  };
}

const steps = {
  DIFF: (value: number, before: number) => value - before,
  DIFF_TIME: (_value: number, _before: number, time: number, since: number) => time - since,
  RATE: (value: number, before: number, time: number, since: number) =>
    (value - before) / (time - since),
};

function stepping(name: keyof typeof steps, cell: Cell, of: Cell, { memory }: Run): Block {
  const step = steps[name];
  let seen = 0;
  let before = 0;
  let since = 0;
  return (from, count) => {
    for (let i = 0; i < count; i++) {
      const isPoint = isThere(of, i);
      cell.present[i] = isPoint & seen;
      const [time, value] = [memory.times[from + i]!, of.values[i]!];
      cell.values[i] = step(value, before, time, since);
      if (isPoint === 0) continue;
      seen = 1;
      before = value;
      since = time;
    }
    check(cell, count);
  };
}
