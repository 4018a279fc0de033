import { js, type Part } from '@sluice/codegen';
import type { SeriesNode } from '../../plan/nodes.ts';
import { any, type Careful, type Cell } from './careful.ts';

/** An aggregate of several series at one time. Where one has no point it is stored as 0. */
export function acrossCode(
  careful: Careful,
  { name, of, isSample }: SeriesNode & { readonly kind: 'across' },
): Cell {
  const { body } = careful;
  const cells = of.map((id) => careful.cell(id));
  const present = any(cells.map((cell) => cell.present));
  const adding = (hint: string, start: number, add: (cell: Cell) => Part) => {
    const sum = body.scope.fresh(hint);
    body.inside.push(js`let ${sum} = ${start};`);
    for (const cell of cells) body.inside.push(js`${sum} = ${sum} + ${add(cell)};`);
    return sum;
  };
  switch (name) {
    case 'DATAPOINT_COUNT':
      return careful.sure(js`${adding('count', 0, (cell) => cell.present ?? 1)}`, present);
    case 'SUM':
      return careful.checked(js`${adding('sum', 0, ({ value }) => value)}`, present);
    case 'AVG':
      return careful.checked(js`${adding('sum', 0, ({ value }) => value)} / ${of.length}`, present);
    case 'MIN':
    case 'MAX': {
      const best = body.scope.fresh('best');
      const better = name === 'MIN' ? js`Math.min` : js`Math.max`;
      body.inside.push(js`let ${best} = ${name === 'MIN' ? js`Infinity` : js`-Infinity`};`);
      for (const { value, present: there } of cells) {
        const next = js`${best} = ${better}(${best}, ${value});`;
        body.inside.push(there === undefined ? next : js`if (${there} === 1) ${next}`);
      }
      return careful.sure(js`${best}`, present);
    }
    case 'STDDEV':
      return deviation(careful, cells, isSample ? of.length - 1 : of.length, present);
  }
}

/** Squares of the points first, in order, then those of the points that are not there. */
function deviation(
  careful: Careful,
  cells: readonly Cell[],
  by: number,
  present: Cell['present'],
): Cell {
  const { body } = careful;
  const count = cells.length;
  const [mean, squares] = [body.scope.fresh('mean'), body.scope.fresh('squares')];
  body.inside.push(js`let ${mean} = 0;`, js`let ${squares} = 0;`);
  for (const { value } of cells) body.inside.push(js`${mean} = ${mean} + ${value};`);
  body.inside.push(js`${mean} = ${mean} / ${count};`);
  const absent = cells.filter((cell) => cell.present !== undefined);
  for (const { value, present: there } of cells) {
    const distance = body.turn('distance', js`${value} - ${mean}`);
    const add = js`${squares} = ${squares} + ${distance} * ${distance};`;
    body.inside.push(there === undefined ? add : js`if (${there} === 1) ${add}`);
  }
  for (const { present: there } of absent) {
    body.inside.push(
      js`if (${there!} === 0) ${squares} = ${squares} + (0 - ${mean}) * (0 - ${mean});`,
    );
  }
  return careful.checked(js`Math.sqrt(${squares} / ${by})`, present);
}
