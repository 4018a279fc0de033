import type { Expression } from '../ast.ts';
import type { Scope } from '../keywords.ts';

/** Calls `visit` for every node, with the scope it stands in; outer nodes first. */
export function walk(
  node: Expression,
  scope: Scope,
  visit: (node: Expression, scope: Scope) => void,
): void {
  visit(node, scope);
  for (const [inner, at] of childrenOf(node, scope)) walk(inner, at, visit);
}

function childrenOf(node: Expression, scope: Scope): readonly (readonly [Expression, Scope])[] {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.operands.map((one) => [one, scope] as const);
    case 'not':
      return [[node.operand, scope]];
    case 'service':
    case 'edge':
      return node.condition === undefined ? [] : [[node.condition, node.kind]];
    case 'rootcause':
      return node.condition === undefined ? [] : [[node.condition, `${node.cause}.${node.part}`]];
    default:
      return [];
  }
}
