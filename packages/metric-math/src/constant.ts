import type { Node } from './ast.ts';

/** The number that a node without ids or calls comes to. */
export function constantOf(node: Node): number | undefined {
  if (node.kind === 'number') return node.value;
  if (node.kind === 'negate') {
    const value = constantOf(node.operand);
    return value === undefined ? undefined : -value;
  }
  if (node.kind !== 'chain') return undefined;
  return node.steps.reduce<number | undefined>((left, { operator, operand }) => {
    const right = constantOf(operand);
    if (left === undefined || right === undefined) return undefined;
    return arithmetic[operator]?.(left, right);
  }, constantOf(node.first));
}

const arithmetic: Readonly<Record<string, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
};
