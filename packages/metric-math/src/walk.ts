import type { Node } from './ast.ts';

/** What stands in a node, in the order of the text. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'list':
      return node.items;
    case 'negate':
      return [node.operand];
    case 'chain':
      return [node.first, ...node.steps.map(({ operand }) => operand)];
    case 'power':
      return [node.base, node.exponent];
    case 'call':
      return node.parameters;
    default:
      return [];
  }
}

/** A node and all that stand in it, outside first. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesOf(child);
}
