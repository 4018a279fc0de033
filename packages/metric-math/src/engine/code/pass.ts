import { build, type Code, join, js } from '@sluice/codegen';
import { folded } from '../../kernel/order.ts';
import type { Graph } from '../../plan/graph.ts';
import type { Loop, Reduction, Store } from '../../plan/phases.ts';
import type { Density, Memory, Pass } from '../memory.ts';
import { neededBy } from '../needed.ts';
import { Body } from './body.ts';
import { Careful } from './careful.ts';
import { isFinite } from './signs.ts';
import { isSmooth, Smooth } from './smooth.ts';

/** A pass, and the source that it was made from. */
export interface CodedPass {
  readonly run: Pass;
  readonly source: string;
}

/** One loop that computes all that a pass has to, with no series in between. */
export function codePass(graph: Graph, loop: Loop, density: Density): CodedPass {
  const ids = neededBy(graph, loop);
  const smooth =
    loop.reductions.length === 0 && ids.every((id) => isSmooth(graph.series[id]!, density));
  const body = smooth
    ? smoothBody(graph, loop.stores, ids, density)
    : carefulBody(graph, loop, ids, density);
  const { scope, memory, before, inside, after, i, length } = body;
  const text = js`${lines(before)}
for (let ${i} = 0; ${i} < ${length}; ${i} += 1) {
${lines(inside)}
}
${lines(after)}`;
  return build<Pass>(scope, [memory], text);
}

const lines = (code: readonly Code[]): Code => join(code, js`\n`);

function carefulBody(graph: Graph, loop: Loop, ids: readonly number[], density: Density): Body {
  const body = new Body(graph, density);
  const careful = new Careful(body);
  careful.write(ids);
  for (const store of loop.stores) storeCarefully(careful, store);
  for (const reduction of loop.reductions) reduce(careful, reduction);
  return body;
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

/** Plain arithmetic; a result that is no number is computed anew, carefully. */
function smoothBody(
  graph: Graph,
  stores: readonly Store[],
  ids: readonly number[],
  density: Density,
): Body {
  const body = new Body(graph, density);
  const smooth = new Smooth(body);
  smooth.write(graph, ids);
  const { memory, i } = body;
  const odd = stores.filter(({ node }) => smooth.value(node).isOdd);
  for (const { node, column } of stores) {
    const { value } = smooth.value(node);
    body.before.push(js`${memory}.present[${column}] = undefined;`);
    body.inside.push(js`${body.values(column)}[${i}] = ${value};`);
  }
  if (odd.length > 0) {
    const anew = body.scope.constant(oneAnew(graph, stores, ids, density), 'anew');
    const fine = join(
      odd.map(({ node }) => isFinite(smooth.value(node).value)),
      js` && `,
    );
    body.inside.push(js`if (!(${fine})) ${anew}(${memory}, ${i});`);
  }
  return body;
}

type Anew = (memory: Memory, i: number) => void;

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
  const { scope, memory, i } = body;
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
