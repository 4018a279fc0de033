import { js } from '@sluice/codegen';
import type { SeriesNode } from '../../plan/nodes.ts';
import type { Careful, Cell } from './careful.ts';

/** A function of a point and the one before it: the loop runs in the order of time. */
export function stepCode(
  careful: Careful,
  { name, of }: SeriesNode & { readonly kind: 'step' },
): Cell {
  const { body } = careful;
  const { value, present } = careful.cell(of);
  if (name === 'RUNNING_SUM') {
    const sum = body.scope.fresh('sum');
    body.before.push(js`let ${sum} = 0;`);
    body.inside.push(js`${sum} = ${sum} + ${value};`);
    return careful.checked(js`${sum}`, present);
  }
  const [seen, before, since] = [
    body.scope.fresh('seen'),
    body.scope.fresh('before'),
    body.scope.fresh('since'),
  ];
  body.before.push(js`let ${seen} = 0;`, js`let ${before} = 0;`, js`let ${since} = 0;`);
  const step = {
    DIFF: js`${value} - ${before}`,
    DIFF_TIME: js`${body.time()} - ${since}`,
    RATE: js`(${value} - ${before}) / (${body.time()} - ${since})`,
  }[name];
  const made = careful.checked(step, seen, present);
  const next = js`{ ${seen} = 1; ${before} = ${value}; ${since} = ${body.time()}; }`;
  body.inside.push(present === undefined ? next : js`if (${present} === 1) ${next}`);
  return made;
}
