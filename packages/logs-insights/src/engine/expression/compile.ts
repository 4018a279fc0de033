import type { Call, Expression, In } from '../../ast.ts';
import { memberOf } from '../../reference/row.ts';
import type { Value } from '../../value/value.ts';
import { computed, type Node, vectorOf } from '../node.ts';
import { columnFor, columnNode, fieldNode, type Scope } from '../scope.ts';
import { valueAt } from '../vector.ts';
import { amongNode } from './among.ts';
import { arithmeticNode, negateNode } from './arithmetic.ts';
import { callNode } from './call.ts';
import { compareNode } from './compare.ts';
import { fold } from './fold.ts';
import { likeNode } from './like.ts';
import { joinNode, notNode } from './logic.ts';

/** An expression where the names of a scope are known. */
export function compileExpression(expression: Expression, scope: Scope): Node {
  const column = columnFor(expression, scope);
  if (column !== undefined) return columnNode(column);
  if (expression.kind === 'path') return fieldNode(expression, scope);
  const node = nodeOf(expression, (part) => compileExpression(part, scope), scope);
  return fold(node, expression, scope);
}

type Compile = (part: Expression) => Node;

function nodeOf(expression: Expression, compile: Compile, scope: Scope): Node {
  switch (expression.kind) {
    case 'path':
      return fieldNode(expression, scope);
    case 'text':
    case 'number':
    case 'boolean':
      return { kind: 'constant', value: expression.value };
    case 'duration': {
      const { count, unit } = expression;
      return { kind: 'constant', value: { kind: 'period', count, unit } };
    }
    case 'call':
      return callNode(expression, argumentsOf(expression, compile), scope);
    case 'access': {
      const { steps } = expression;
      return mapped(compile(expression.of), (value) => memberOf(value, steps));
    }
    case 'negate':
      return negateNode(compile(expression.operand));
    case 'arithmetic':
      return arithmeticNode(
        expression.operator,
        compile(expression.left),
        compile(expression.right),
      );
    case 'compare':
      return compareNode(expression.operator, compile(expression.left), compile(expression.right));
    case 'like': {
      const { operand, pattern } = expression;
      return likeNode(
        expression,
        compile(operand),
        pattern.kind === 'regex' ? undefined : compile(pattern),
      );
    }
    case 'in':
      return amongNode(
        compile(expression.operand),
        itemsOf(expression).map(compile),
        expression.negated,
      );
    case 'not':
      return notNode(compile(expression.operand));
    case 'and':
      return joinNode(expression.operands.map(compile), 0);
    case 'or':
      return joinNode(expression.operands.map(compile), 1);
    case 'broken':
      return { kind: 'constant', value: null };
  }
}

/** A star is no value: only aggregates know what it means. */
const argumentsOf = ({ arguments: given }: Call, compile: Compile): readonly Node[] =>
  given.map((one) => (one.kind === 'star' ? { kind: 'constant', value: null } : compile(one)));

/** Queries with a query in parentheses run otherwise. */
const itemsOf = ({ among }: In): readonly Expression[] =>
  among.kind === 'list' ? among.items : [];

const mapped = (operand: Node, map: (value: Value) => Value): Node =>
  computed((batch, rows) => {
    const vector = vectorOf(operand, batch, rows);
    const values = new Array<Value>(batch.size);
    for (const row of rows) values[row] = map(valueAt(vector, row));
    return { kind: 'values', values };
  });
