import type { Sign } from '../../plan/nodes.ts';
import type { Cell } from './cell.ts';

type Loop = (out: Float64Array, a: Float64Array, b: Float64Array, count: number) => void;

// PERF: one loop for each operator, so that each stays monomorphic (bench metric-math/engines).
const loops: Readonly<Record<Sign, Loop>> = {
  '+': (out, a, b, count) => {
    for (let i = 0; i < count; i++) out[i] = a[i]! + b[i]!;
  },
  '-': (out, a, b, count) => {
    for (let i = 0; i < count; i++) out[i] = a[i]! - b[i]!;
  },
  '*': (out, a, b, count) => {
    for (let i = 0; i < count; i++) out[i] = a[i]! * b[i]!;
  },
  '/': (out, a, b, count) => {
    for (let i = 0; i < count; i++) out[i] = a[i]! / b[i]!;
  },
  '^': (out, a, b, count) => {
    for (let i = 0; i < count; i++) out[i] = a[i]! ** b[i]!;
  },
  '==': (out, a, b, count) => {
    for (let i = 0; i < count; i++) out[i] = a[i]! === b[i]! ? 1 : 0;
  },
  '!=': (out, a, b, count) => {
    for (let i = 0; i < count; i++) out[i] = a[i]! !== b[i]! ? 1 : 0;
  },
  '<': (out, a, b, count) => {
    for (let i = 0; i < count; i++) out[i] = a[i]! < b[i]! ? 1 : 0;
  },
  '<=': (out, a, b, count) => {
    for (let i = 0; i < count; i++) out[i] = a[i]! <= b[i]! ? 1 : 0;
  },
  '>': (out, a, b, count) => {
    for (let i = 0; i < count; i++) out[i] = a[i]! > b[i]! ? 1 : 0;
  },
  '>=': (out, a, b, count) => {
    for (let i = 0; i < count; i++) out[i] = a[i]! >= b[i]! ? 1 : 0;
  },
  AND: (out, a, b, count) => {
    for (let i = 0; i < count; i++) out[i] = a[i]! !== 0 && b[i]! !== 0 ? 1 : 0;
  },
  OR: (out, a, b, count) => {
    for (let i = 0; i < count; i++) out[i] = a[i]! !== 0 || b[i]! !== 0 ? 1 : 0;
  },
};

/** An operator over a block, without a look at which points there are. */
export function binaryBlock(sign: Sign, out: Cell, a: Cell, b: Cell): (count: number) => void {
  const loop = loops[sign];
  return (count) => loop(out.values, a.values, b.values, count);
}

/** Whether all of them are numbers. */
// PERF: four sums, so that none waits for the one before (bench metric-math/ratio).
export function areFinite(values: Float64Array, count: number): boolean {
  let [a, b, c, d] = [0, 0, 0, 0];
  let i = 0;
  for (; i + 3 < count; i += 4) {
    a += values[i]! - values[i]!;
    b += values[i + 1]! - values[i + 1]!;
    c += values[i + 2]! - values[i + 2]!;
    d += values[i + 3]! - values[i + 3]!;
  }
  for (; i < count; i++) a += values[i]! - values[i]!;
  return a + b + c + d === 0;
}
