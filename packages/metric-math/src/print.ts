import { unreachable } from '@sluice/core';
import type { Chain, Node, Operator, Text } from './ast.ts';

/**
 * The canonical text of a node: one blank around operators and after commas, single quotes, and
 * parentheses where they are needed or where no guide gives the order.
 */
export function printNode(node: Node): string {
  switch (node.kind) {
    case 'number':
      return String(node.value);
    case 'text':
      return printText(node);
    case 'keyword':
      return node.word;
    case 'reference':
      return node.id;
    case 'list':
      return `[${node.items.map(printNode).join(', ')}]`;
    case 'negate':
      return `-${within(node.operand, isSignable(node.operand))}`;
    case 'chain':
      return printChain(node);
    case 'power':
      return `${within(node.base, isAtom(node.base))} ^ ${within(node.exponent, isExponent(node.exponent))}`;
    case 'call':
      return `${node.name}(${node.parameters.map(printNode).join(', ')})`;
    case 'sql':
      return node.text;
    case 'broken':
      return '';
    default:
      return unreachable(node);
  }
}

const within = (node: Node, bare: boolean): string =>
  bare ? printNode(node) : `(${printNode(node)})`;

/** Whether a node stands beside any operator without parentheses. */
export const isAtom = ({ kind }: Node): boolean =>
  kind !== 'negate' && kind !== 'chain' && kind !== 'power';

const isSignable = (node: Node): boolean => isAtom(node) || node.kind === 'negate';

const isExponent = (node: Node): boolean =>
  isAtom(node) || (node.kind === 'negate' && isExponent(node.operand));

/** How tight an operator binds, loosest first. */
export const rankOf = (operator: Operator): number => ranks[operator];

const ranks: Readonly<Record<Operator, number>> = {
  OR: 1,
  AND: 2,
  '==': 3,
  '!=': 3,
  '<': 3,
  '<=': 3,
  '>': 3,
  '>=': 3,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
};

function printChain(chain: Chain): string {
  const { first, steps } = chain;
  const rank = rankOf(steps[0]!.operator);
  let text = within(first, isTighter(first, rank) || goesOn(first, rank));
  steps.forEach(({ operator, operand }, i) => {
    if (i > 0 && isDoubtful(chain, i)) text = `(${text})`;
    text += ` ${operator} ${within(operand, isTighter(operand, rank))}`;
  });
  return text;
}

/** `a < b < c`, and `AND` after `OR`, are read in an order that no guide gives. */
function isDoubtful({ steps }: Chain, at: number): boolean {
  const [before, now] = [steps[at - 1]!.operator, steps[at]!.operator];
  return rankOf(now) === 3 || (rankOf(now) < 3 && before !== now);
}

/** `(a - b) + c` is `a - b + c`. */
const goesOn = (node: Node, rank: number): boolean =>
  node.kind === 'chain' && rank > 3 && rankOf(node.steps[0]!.operator) === rank;

/** Whether an operand needs no parentheses in a chain of this rank. */
function isTighter(node: Node, rank: number): boolean {
  if (node.kind !== 'chain') return true;
  const inner = rankOf(node.steps[0]!.operator);
  return inner > rank && !(rank === 1 && inner === 2);
}

function printText({ raw, quote }: Text): string {
  if (quote === "'") return `'${raw}'`;
  const isSafe = !/['\\]/.test(raw);
  return isSafe ? `'${raw}'` : `"${raw}"`;
}
