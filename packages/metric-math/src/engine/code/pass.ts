import { build, type Code, js } from '@sluice/codegen';
import { folded } from '../../kernel/order.ts';
import type { Graph } from '../../plan/graph.ts';
import type { Loop, Reduction, Store } from '../../plan/phases.ts';
import type { Density, Pass } from '../memory.ts';
import { neededBy } from '../needed.ts';
import { Body } from './body.ts';
import { Careful } from './careful.ts';
import { isSmooth } from './smooth.ts';
import { type CodedPass, lines, smoothPass } from './smooth-pass.ts';

/** One loop that computes all that a pass has to, with no series in between. */
export function codePass(graph: Graph, loop: Loop, density: Density): CodedPass {
  const ids = neededBy(graph, loop);
  const isPlain =
    loop.reductions.length === 0 && ids.every((id) => isSmooth(graph.series[id]!, density));
  return isPlain
    ? smoothPass(graph, loop.stores, ids, density)
    : carefulPass(graph, loop, ids, density);
}

function carefulPass(
  graph: Graph,
  loop: Loop,
  ids: readonly number[],
  density: Density,
): CodedPass {
  const body = new Body(graph, density);
  const careful = new Careful(body);
  careful.write(ids);
  for (const store of loop.stores) storeCarefully(careful, store);
  for (const reduction of loop.reductions) reduce(careful, reduction);
  const { scope, memory, before, inside, after, turnName: i, length } = body;
  const text = js`${lines(before)}
for (let ${i} = 0; ${i} < ${length}; ${i} += 1) {
${lines(inside)}
}
${lines(after)}`;
  return build<Pass>(scope, [memory], text);
}

function storeCarefully(careful: Careful, { node, column }: Store): void {
  const { body } = careful;
  const { i, memory, length } = body;
  const { value, present } = careful.cell(node);
  body.inside.push(js`${body.values(column)}[${i}] = ${value};`);
  if (present === undefined) {
    body.after.push(js`${memory}.present[${column}] = undefined;`);
    return;
  }
  const [flags, whole] = [body.scope.fresh('flags'), body.scope.fresh('whole')];
  body.before.push(js`const ${flags} = new Uint8Array(${length});`, js`let ${whole} = 1;`);
  body.inside.push(js`${flags}[${i}] = ${present};`, js`${whole} &= ${present};`);
  body.after.push(js`${memory}.present[${column}] = ${whole} === 1 ? undefined : ${flags};`);
}

function reduce(careful: Careful, { name, of, mean, scalar }: Reduction): void {
  const { body } = careful;
  const { value, present } = careful.cell(of);
  const when = (code: Code) =>
    present === undefined ? code : js`if (${present} === 1) { ${code} }`;
  const result = js`${body.memory}.scalars[${scalar}]`;
  if (name === 'least' || name === 'greatest') {
    const best = body.scope.fresh('best');
    const [start, better] =
      name === 'least' ? [js`Infinity`, js`Math.min`] : [js`-Infinity`, js`Math.max`];
    body.before.push(js`let ${best} = ${start};`);
    body.inside.push(when(js`${best} = ${better}(${best}, ${value});`));
    body.after.push(js`${result} = ${best};`);
    return;
  }
  const count = body.scope.fresh('count');
  body.before.push(js`let ${count} = 0;`);
  if (name === 'count') {
    body.inside.push(when(js`${count} += 1;`));
    body.after.push(js`${result} = ${count};`);
    return;
  }
  const sums = body.scope.fresh('sums');
  const fold = body.scope.constant(folded, 'folded');
  const distance = js`(${value} - ${mean === undefined ? 0 : body.scalar(mean)})`;
  const added = name === 'sum' ? js`${value}` : js`${distance} * ${distance}`;
  body.before.push(js`const ${sums} = new Float64Array(16);`);
  body.inside.push(when(js`${sums}[${count} & 15] += ${added}; ${count} += 1;`));
  body.after.push(js`${result} = ${fold}(${sums});`);
}
