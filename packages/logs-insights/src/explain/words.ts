import type { Expression, List, Regex, Star, Subquery } from '../ast.ts';

/** An expression in words; what has no better ones is written as code. */
export function wordsOf(expression: Expression | Star | Regex): string {
  switch (expression.kind) {
    case 'path':
      return `\`${expression.name}\``;
    case 'text':
      return JSON.stringify(expression.value);
    case 'number':
    case 'duration':
      return expression.lexeme;
    case 'boolean':
      return String(expression.value);
    case 'regex':
      return `/${expression.source}/`;
    case 'star':
      return '*';
    case 'call':
      return `${expression.name}(${expression.arguments.map(wordsOf).join(', ')})`;
    case 'access':
      return `a member of ${wordsOf(expression.of)}`;
    case 'negate':
      return `minus ${wordsOf(expression.operand)}`;
    case 'arithmetic':
      return `${inner(expression.left)} ${expression.operator} ${inner(expression.right)}`;
    case 'compare':
      return `${wordsOf(expression.left)} ${comparisons[expression.operator]} ${wordsOf(expression.right)}`;
    case 'like': {
      const verb = expression.negated ? 'does not contain' : 'contains';
      const found = expression.negated ? 'does not match' : 'matches';
      const isRegex = expression.operator === '=~' || expression.pattern.kind === 'regex';
      return `${wordsOf(expression.operand)} ${isRegex ? found : verb} ${wordsOf(expression.pattern)}`;
    }
    case 'in':
      return `${wordsOf(expression.operand)} is ${expression.negated ? 'not ' : ''}one of ${among(expression.among)}`;
    case 'not':
      return `not (${wordsOf(expression.operand)})`;
    case 'and':
    case 'or':
      return expression.operands.map(inner).join(` ${expression.kind} `);
    case 'broken':
      return '…';
  }
}

const comparisons = {
  '=': 'is',
  '!=': 'is not',
  '<': 'is less than',
  '<=': 'is at most',
  '>': 'is greater than',
  '>=': 'is at least',
} as const;

/** In parentheses where it is made of several. */
const inner = (expression: Expression): string =>
  ['and', 'or', 'arithmetic'].includes(expression.kind)
    ? `(${wordsOf(expression)})`
    : wordsOf(expression);

const among = (set: List | Subquery): string =>
  set.kind === 'list' ? set.items.map(wordsOf).join(', ') : 'what the query in parentheses gives';

/** `a, b and c`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
