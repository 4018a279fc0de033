import type { Arithmetic, Expression, In, Like, List, Subquery } from '../ast.ts';
import { printPath, printRegex, printSteps, printText } from './literals.ts';

/** How a query in parentheses is printed: it stands on lines of its own. */
export type PrintSubquery = (subquery: Subquery) => string;

/** How tightly an expression holds together. */
const levels: Readonly<Record<Expression['kind'], number>> = {
  or: 1,
  and: 2,
  not: 3,
  compare: 4,
  like: 4,
  in: 4,
  arithmetic: 5,
  negate: 7,
  access: 9,
  call: 10,
  path: 10,
  text: 10,
  number: 10,
  duration: 10,
  boolean: 10,
  broken: 10,
};

function levelOf(expression: Expression): number {
  if (expression.kind !== 'arithmetic') return levels[expression.kind];
  if (expression.operator === '^') return 8;
  return expression.operator === '+' || expression.operator === '-' ? 5 : 6;
}

/** Prints expressions with as few parentheses as they need. */
export function printerOf(printSubquery: PrintSubquery): (expression: Expression) => string {
  const at = (expression: Expression, least: number): string =>
    levelOf(expression) < least ? `(${print(expression)})` : print(expression);

  const printList = ({ items }: List): string => `[${items.map((item) => at(item, 5)).join(', ')}]`;

  /** What stands left of an operator may be as long as the text: it is walked, not descended. */
  function printSum(expression: Arithmetic): string {
    const level = levelOf(expression);
    const parts: string[] = [];
    let left: Expression = expression;
    while (left.kind === 'arithmetic' && levelOf(left) === level) {
      parts.push(` ${left.operator} ${at(left.right, level + 1)}`);
      left = left.left;
    }
    return at(left, level) + parts.reverse().join('');
  }

  function printPower(expression: Arithmetic): string {
    const parts: string[] = [];
    let right: Expression = expression;
    for (;;) {
      if (right.kind === 'negate') {
        parts.push('-');
        right = right.operand;
      } else if (right.kind === 'arithmetic' && right.operator === '^') {
        parts.push(`${at(right.left, 9)}^`);
        right = right.right;
      } else return parts.join('') + at(right, 9);
    }
  }

  function printPrefixed(expression: Expression, kind: 'not' | 'negate', sign: string): string {
    let inner = expression;
    let signs = '';
    while (inner.kind === kind) {
      signs += sign;
      inner = inner.operand;
    }
    return signs + at(inner, kind === 'not' ? 4 : 8);
  }

  function printLike({ operand, negated, operator, pattern }: Like): string {
    const right = pattern.kind === 'regex' ? printRegex(pattern) : at(pattern, 5);
    return `${at(operand, 5)} ${negated ? 'not ' : ''}${operator} ${right}`;
  }

  function printIn({ operand, negated, among }: In): string {
    const right = among.kind === 'list' ? printList(among) : printSubquery(among);
    return `${at(operand, 5)} ${negated ? 'not ' : ''}in ${right}`;
  }

  function print(expression: Expression): string {
    switch (expression.kind) {
      case 'path':
        return printPath(expression);
      case 'text':
        return printText(expression);
      case 'number':
      case 'duration':
        return expression.lexeme;
      case 'boolean':
        return String(expression.value);
      case 'call': {
        const given = expression.arguments.map((one) => (one.kind === 'star' ? '*' : print(one)));
        return `${expression.name}(${given.join(', ')})`;
      }
      case 'access': {
        const { of, steps } = expression;
        return `${of.kind === 'call' ? print(of) : `(${print(of)})`}${printSteps(steps)}`;
      }
      case 'negate':
      case 'not': {
        const sign = expression.kind === 'not' ? 'not ' : '-';
        return printPrefixed(expression, expression.kind, sign);
      }
      case 'arithmetic':
        return expression.operator === '^' ? printPower(expression) : printSum(expression);
      case 'compare': {
        const { left, operator, right } = expression;
        return `${at(left, 5)} ${operator} ${at(right, 5)}`;
      }
      case 'like':
        return printLike(expression);
      case 'in':
        return printIn(expression);
      case 'and':
      case 'or': {
        const level = levelOf(expression) + 1;
        return expression.operands.map((one) => at(one, level)).join(` ${expression.kind} `);
      }
      case 'broken':
        return '';
    }
  }
  return print;
}
