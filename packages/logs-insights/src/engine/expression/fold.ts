import type { Expression } from '../../ast.ts';
import { valueOf } from '../../reference/expression.ts';
import { everyPart } from '../../symbols/names.ts';
import type { Node } from '../node.ts';
import type { Scope } from '../scope.ts';

/** What reads no row is its value, computed once. */
export function fold(node: Node, expression: Expression, { around, columns }: Scope): Node {
  // What has a column may stand deeper inside.
  if (node.kind === 'constant' || columns.size > 0 || readsRow(expression)) return node;
  const scope = { row: new Map(), around, known: new Map(), columns };
  return { kind: 'constant', value: valueOf(expression, scope) };
}

const readsRow = (expression: Expression): boolean =>
  [...everyPart(expression)].some(
    (part) => part.kind === 'path' || (part.kind === 'call' && part.name.toLowerCase() === 'bin'),
  );
