import type { Node } from './ast.ts';

/** Whether every match begins where the text does. */
export function isAnchored(node: Node): boolean {
  switch (node.kind) {
    case 'assertion':
      return node.holds === 'text-start';
    case 'sequence':
      return node.items.length > 0 && isAnchored(node.items[0]!);
    case 'alternation':
      return node.branches.every(isAnchored);
    case 'group':
      return isAnchored(node.item);
    case 'repeat':
      return node.min > 0 && isAnchored(node.item);
    case 'characters':
      return false;
  }
}
