import { unreachable } from '@sluice/core';
import type { Call, Chain, Node, Operator } from '../ast.ts';
import { functions } from '../functions/index.ts';
import { printNode, rankOf } from '../print.ts';

/** An expression in words; ids and texts stay as they are. */
export function sayNode(node: Node): string {
  switch (node.kind) {
    case 'number':
    case 'text':
    case 'keyword':
    case 'reference':
      return printNode(node);
    case 'list':
      return `[${node.items.map(sayNode).join(', ')}]`;
    case 'negate':
      return `minus ${sayOperand(node.operand)}`;
    case 'chain':
      return sayChain(node);
    case 'power':
      return `${sayOperand(node.base)} to the power of ${sayOperand(node.exponent)}`;
    case 'call':
      return (
        functions.get(node.name)?.words(...node.parameters.map(argumentOf(node))) ?? printNode(node)
      );
    case 'sql':
      return 'the result of a query of Metrics Insights';
    case 'broken':
      return 'what cannot be read';
    default:
      return unreachable(node);
  }
}

/** Beside an operator. */
const sayOperand = (node: Node): string =>
  isOperation(node) || node.kind === 'call' ? `(${sayNode(node)})` : sayNode(node);

const isOperation = ({ kind }: Node): boolean => kind === 'chain' || kind === 'power';

/** Functions whose words are more than a noun with what belongs to it. */
const phrases: readonly string[] = ['CEIL', 'FILL', 'FLOOR', 'IF', 'SLICE', 'SORT', 'TIME_SERIES'];

/** As an argument; the condition of an `IF` as a clause. */
const argumentOf =
  ({ name }: Call) =>
  (node: Node, index: number): string => {
    if (name === 'IF') return index === 0 ? sayCondition(node) : sayNode(node);
    const isLong = isOperation(node) || (node.kind === 'call' && phrases.includes(node.name));
    return isLong ? `(${sayNode(node)})` : sayNode(node);
  };

function sayCondition(node: Node): string {
  if (node.kind === 'chain' && rankOf(node.steps[0]!.operator) <= 3) return sayChain(node);
  return `${sayOperand(node)} is not 0`;
}

function sayChain({ first, steps }: Chain): string {
  const isLogical = rankOf(steps[0]!.operator) < 3;
  const say = isLogical ? sayCondition : sayOperand;
  return steps.reduce(
    (text, { operator, operand }) =>
      `${text} ${signs[operator]} ${isGrouped(operand, isLogical) ? `(${say(operand)})` : say(operand)}`,
    isGrouped(first, isLogical) ? `(${say(first)})` : say(first),
  );
}

/** `AND` within `OR`, and the other way round. */
const isGrouped = (node: Node, isLogical: boolean): boolean =>
  isLogical && node.kind === 'chain' && rankOf(node.steps[0]!.operator) < 3;

const signs: Readonly<Record<Operator, string>> = {
  '+': 'plus',
  '-': 'minus',
  '*': 'times',
  '/': 'divided by',
  '==': 'is equal to',
  '!=': 'differs from',
  '<': 'is less than',
  '<=': 'is at most',
  '>': 'is greater than',
  '>=': 'is at least',
  AND: 'and',
  OR: 'or',
};
