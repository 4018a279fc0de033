import type { Arithmetic, Call, Expression, In, Like } from '../ast.ts';
import { takes } from '../functions/arity.ts';
import type { Surroundings } from '../functions/definition.ts';
import { functionOf } from '../functions/index.ts';
import { expressionOf, isFault } from '../regex.ts';
import { finite, numberOf, textOf, truthOf } from '../value/coerce.ts';
import { areEqual, compareValues } from '../value/compare.ts';
import { isStructured, type Value } from '../value/value.ts';
import { type Columns, meaningOf } from './columns.ts';
import { fieldOf, memberOf, type Row } from './row.ts';

/** What an expression is evaluated in. */
export interface Scope {
  readonly row: Row;
  readonly around: Surroundings;
  /** What stands for an expression already: aggregates, and the values of subqueries. */
  readonly known: ReadonlyMap<object, Value>;
  /** Columns that expressions stand for. */
  readonly columns: Columns;
}

/** The value for a row; `null` where there is none, and for conditions that are unknown. */
export function valueOf(expression: Expression, scope: Scope): Value {
  const known = scope.known.get(expression);
  if (known !== undefined) return known;
  const column = columnOf(expression, scope);
  if (column !== undefined) return column;
  switch (expression.kind) {
    case 'path':
      return fieldOf(scope.row, expression);
    case 'text':
    case 'number':
    case 'boolean':
      return expression.value;
    case 'duration':
      return { kind: 'period', count: expression.count, unit: expression.unit };
    case 'call':
      return called(expression, scope);
    case 'access':
      return memberOf(valueOf(expression.of, scope), expression.steps);
    case 'negate': {
      const number = numberOf(valueOf(expression.operand, scope));
      return number === null ? null : -number;
    }
    case 'arithmetic':
      return calculated(expression, scope);
    case 'compare': {
      const [left, right] = [valueOf(expression.left, scope), valueOf(expression.right, scope)];
      return compareValues(expression.operator, left, right) ?? null;
    }
    case 'like':
      return liked(expression, scope);
    case 'in':
      return included(expression, scope);
    case 'not': {
      const truth = truthOf(valueOf(expression.operand, scope));
      return truth === undefined ? null : !truth;
    }
    case 'and':
      return joined(expression.operands, scope, false);
    case 'or':
      return joined(expression.operands, scope, true);
    case 'broken':
      return null;
  }
}

/** What an earlier command made of the same expression. */
function columnOf(expression: Expression, { row, columns }: Scope): Value | undefined {
  if (columns.size === 0 || expression.kind === 'path') return undefined;
  const name = columns.get(meaningOf(expression));
  return name === undefined ? undefined : row.get(name);
}

/** One operand decides; else one that is unknown makes the whole unknown. */
function joined(operands: readonly Expression[], scope: Scope, decides: boolean): Value {
  const truths = operands.map((operand) => truthOf(valueOf(operand, scope)));
  if (truths.includes(decides)) return decides;
  return truths.includes(undefined) ? null : !decides;
}

function called({ name, arguments: given }: Call, scope: Scope): Value {
  const definition = functionOf(name);
  if (definition?.kind !== 'scalar' || !takes(definition, given.length)) return null;
  const values = given.map((one) => (one.kind === 'star' ? null : valueOf(one, scope)));
  if (definition.takesMissing !== true && values.includes(null)) return null;
  return definition.evaluate(values, scope.around);
}

function calculated({ operator, left, right }: Arithmetic, scope: Scope): Value {
  const [a, b] = [numberOf(valueOf(left, scope)), numberOf(valueOf(right, scope))];
  if (a === null || b === null) return null;
  return finite(operators[operator](a, b));
}

const operators: Readonly<Record<Arithmetic['operator'], (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '^': (a, b) => a ** b,
};

function liked({ operator, negated, operand, pattern }: Like, scope: Scope): Value {
  const value = valueOf(operand, scope);
  if (value === null) return null;
  const text = textOf(value);
  if (text === null) return false;
  if (pattern.kind === 'regex') return found(pattern.source, text) !== negated;
  const part = textOf(valueOf(pattern, scope));
  if (part === null) return null;
  return (operator === '=~' ? found(part, text) : text.includes(part)) !== negated;
}

function found(source: string, text: string): boolean {
  const expression = expressionOf(source);
  return !isFault(expression) && expression.test(text);
}

/** As the equalities with each item, joined by `or`. */
function included({ negated, operand, among }: In, scope: Scope): Value {
  const value = valueOf(operand, scope);
  if (value === null) return null;
  if (isStructured(value)) return false;
  const items =
    among.kind === 'list'
      ? among.items.map((item) => valueOf(item, scope))
      : ((scope.known.get(among) ?? []) as readonly Value[]);
  if (items.some((item) => item !== null && areEqual(value, item))) return !negated;
  return items.includes(null) ? null : negated;
}
