import type { Condition, Name, Term } from './ast.ts';

/** A term, the designator that holds for it, and whether a `NOT` stands before it. */
export interface Placed {
  readonly term: Term;
  readonly designator: Name | undefined;
  readonly negated: boolean;
}

/** The terms of a condition, in order. */
export function termsOf(
  node: Condition | undefined,
  designator?: Name,
  negated = false,
): readonly Placed[] {
  switch (node?.kind) {
    case 'and':
    case 'or':
      return node.operands.flatMap((each) => termsOf(each, designator, negated));
    case 'not':
      return termsOf(node.operand, designator, !negated);
    case 'within':
      return termsOf(node.operand, node.designator, negated);
    case 'term':
      return [{ term: node, designator: node.designator ?? designator, negated }];
    default:
      return [];
  }
}

/** What must all hold of a search's condition. */
export const conjunctsOf = (node: Condition | undefined): readonly Condition[] =>
  node === undefined ? [] : node.kind === 'and' ? node.operands : [node];
