import type { Call, Expression, Path, Regex, Star } from '../ast.ts';

/** The parts of an expression, in the order of the text; not those of a subquery. */
export function childrenOf(expression: Expression | Star | Regex): readonly Expression[] {
  switch (expression.kind) {
    case 'call':
      return expression.arguments.filter((one): one is Expression => one.kind !== 'star');
    case 'access':
      return [expression.of];
    case 'negate':
    case 'not':
      return [expression.operand];
    case 'arithmetic':
    case 'compare':
      return [expression.left, expression.right];
    case 'like':
      return expression.pattern.kind === 'regex'
        ? [expression.operand]
        : [expression.operand, expression.pattern];
    case 'in':
      return expression.among.kind === 'list'
        ? [expression.operand, ...expression.among.items]
        : [expression.operand];
    case 'and':
    case 'or':
      return expression.operands;
    default:
      return [];
  }
}

/** An expression and everything in it, each before its parts. */
export function* everyPart(expression: Expression): Generator<Expression> {
  const work: Expression[] = [expression];
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    yield next;
    work.push(...[...childrenOf(next)].reverse());
  }
}

/** The fields that an expression reads. */
export const namesIn = (expression: Expression): readonly Path[] =>
  [...everyPart(expression)].filter((part): part is Path => part.kind === 'path');

/** The functions that an expression calls. */
export const callsIn = (expression: Expression): readonly Call[] =>
  [...everyPart(expression)].filter((part): part is Call => part.kind === 'call');
