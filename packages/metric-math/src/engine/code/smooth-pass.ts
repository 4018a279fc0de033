import { build, type Code, join, js, type Name } from '@sluice/codegen';
import type { Graph } from '../../plan/graph.ts';
import type { Store } from '../../plan/phases.ts';
import type { Density, Memory, Pass } from '../memory.ts';
import { Body } from './body.ts';
import { Careful } from './careful.ts';
import { isFinite } from './signs.ts';
import { Smooth } from './smooth.ts';

/** A pass, and the source that it was made from. */
export interface CodedPass {
  readonly run: Pass;
  readonly source: string;
}

export const lines = (code: readonly Code[]): Code => join(code, js`\n`);

/** So many times are done in a turn of a short loop, and of a long one. */
// PERF: four cost a tenth less than two, and a fifth where a buffer was detached (bench
// metric-math/ratio); where much is computed at each time they make the loop too long.
const turnsOf = (nodes: number): number => (nodes <= 40 ? 4 : 2);

/**
 * Plain arithmetic, several times in a turn. What is no number spoils a sum that is kept beside the
 * results; then they are looked through, and such points are computed anew, carefully.
 */
// PERF: a test at every point costs a fifth of the whole (bench metric-math/ratio).
export function smoothPass(
  graph: Graph,
  stores: readonly Store[],
  ids: readonly number[],
  density: Density,
): CodedPass {
  const body = new Body(graph, density);
  const { scope, memory, length, turnName: i } = body;
  const anew = oneAnew(graph, stores, ids, density);
  const again = scope.constant(anew, 'anew');
  const sums: Name[] = [];
  const odd = new Set<Store>();
  const turns = turnsOf(ids.length);
  const rest = scope.fresh('rest');
  for (let turn = 0; turn < turns; turn++) {
    const place = turn === 0 ? js`${i}` : js`${i} + ${turn}`;
    body.i = place;
    const smooth = new Smooth(body);
    smooth.write(graph, ids);
    for (const store of stores) {
      const { value, isOdd } = smooth.value(store.node);
      body.inside.push(js`${body.values(store.column)}[${place}] = ${value};`);
      if (!isOdd) continue;
      odd.add(store);
      const sum = scope.fresh('sum');
      body.before.push(js`let ${sum} = 0;`);
      body.inside.push(js`${sum} += ${value};`);
      sums.push(sum);
    }
  }
  const checked = [...odd].map(({ column }) => column);
  const look = scope.constant((at: Memory) => lookThrough(at, checked, anew), 'look');
  const fine = join(sums.map(isFinite), js` && `);
  const text = js`${join(
    stores.map(({ column }) => js`${memory}.present[${column}] = undefined;`),
    js`\n`,
  )}
${lines(body.before)}
for (let ${i} = 0; ${i} < ${length} - ${turns - 1}; ${i} += ${turns}) {
${lines(body.inside)}
}
for (let ${rest} = ${length} - (${length} % ${turns}); ${rest} < ${length}; ${rest} += 1) {
${again}(${memory}, ${rest});
}
${sums.length === 0 ? js`` : js`if (!(${fine})) ${look}(${memory});`}`;
  return build<Pass>(scope, [memory], text);
}

type Anew = (memory: Memory, i: number) => void;

function lookThrough(memory: Memory, columns: readonly number[], anew: Anew): void {
  for (const column of columns) {
    const values = memory.columns[column]!;
    for (let i = 0; i < memory.length; i++) {
      if (values[i]! - values[i]! !== 0) anew(memory, i);
    }
  }
}

/** The careful way for one time. */
function oneAnew(
  graph: Graph,
  stores: readonly Store[],
  ids: readonly number[],
  density: Density,
): Anew {
  const body = new Body(graph, density);
  const careful = new Careful(body);
  careful.write(ids);
  const { scope, memory, turnName: i } = body;
  const flagged = scope.constant(flagsOf, 'flagsOf');
  for (const { node, column } of stores) {
    const { value, present } = careful.cell(node);
    body.inside.push(js`${body.values(column)}[${i}] = ${value};`);
    if (present !== undefined) {
      body.inside.push(js`if (${present} === 0) ${flagged}(${memory}, ${column})[${i}] = 0;`);
    }
  }
  return build<Anew>(scope, [memory, i], js`${lines(body.before)}\n${lines(body.inside)}`).run;
}

/** The bytes of a column that was dense until now. */
function flagsOf({ present, length }: Memory, column: number): Uint8Array {
  present[column] ??= new Uint8Array(length).fill(1);
  return present[column];
}
