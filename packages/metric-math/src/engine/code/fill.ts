import { js } from '@sluice/codegen';
import type { SeriesNode } from '../../plan/nodes.ts';
import { all, type Careful, type Cell, slotOf } from './careful.ts';

type Fill = SeriesNode & { readonly kind: 'fill' };

/** The points of a series, and at slots without one what the filler gives. */
export function fillCode(careful: Careful, node: Fill): Cell {
  const { body } = careful;
  const own = careful.cell(node.of);
  if (own.present === undefined) return own;
  const filler = fillerOf(careful, node, own);
  const isFilled =
    node.unless === undefined ? undefined : js`(${body.scalar(node.unless)} > 0 ? 1 : 0)`;
  const put = all([slotOf(body, node.period), filler.present, isFilled]);
  const there = put === undefined ? undefined : body.turn('there', js`${own.present} | (${put})`);
  const value = js`${own.present} === 1 ? ${own.value} : ${filler.value}`;
  return careful.sure(js`(${value})`, there);
}

function fillerOf(careful: Careful, node: Fill, own: Cell): Cell {
  if (node.with === 'repeat') return repeated(careful, own);
  if (node.with === 'line') return onLine(careful, node, own);
  return careful.operand(node.with);
}

function repeated({ body }: Careful, own: Cell): Cell {
  const [seen, last] = [body.scope.fresh('seen'), body.scope.fresh('last')];
  body.before.push(js`let ${seen} = 0;`, js`let ${last} = 0;`);
  body.inside.push(js`if (${own.present!} === 1) { ${seen} = 1; ${last} = ${own.value}; }`);
  return { value: last, present: seen };
}

/** Looks ahead in the column for the next point, once for each gap. */
function onLine(careful: Careful, node: Fill, own: Cell): Cell {
  const { body } = careful;
  const column = body.graph.series[node.of]!;
  const at = column.kind === 'column' ? column.column : 0;
  const [values, flags] = [body.values(at), body.flags(at)];
  const [before, after] = [body.scope.fresh('before'), body.scope.fresh('after')];
  body.before.push(js`let ${before} = -1;`, js`let ${after} = 0;`);
  const { i, length } = body;
  const times = body.held('times', 'times', js`${body.memory}.times`);
  body.inside.push(
    js`if (${own.present!} === 1) ${before} = ${i};`,
    js`else if (${before} >= 0) {
      if (${after} < ${i}) ${after} = ${i} + 1;
      while (${after} < ${length} && ${flags}[${after}] === 0) ${after} += 1;
    }`,
  );
  const isBetween = body.turn(
    'between',
    js`${before} >= 0 && ${after} > ${i} && ${after} < ${length} ? 1 : 0`,
  );
  const from = js`${times}[${before}]`;
  const share = js`(${times}[${i}] - ${from}) / (${times}[${after}] - ${from})`;
  const line = js`${values}[${before}] + (${values}[${after}] - ${values}[${before}]) * (${share})`;
  return careful.checked(js`${isBetween} === 1 ? ${line} : 0`, isBetween);
}
