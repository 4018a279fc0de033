import type { Arithmetic } from '../../ast.ts';
import { computed, type Node, vectorOf } from '../node.ts';
import { numbersOf } from './numbers.ts';

type Operator = Arithmetic['operator'];

const operators: Readonly<Record<Operator, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '^': (a, b) => a ** b,
};

/** What is no number has none: neither has a division by zero. */
export const arithmeticNode = (operator: Operator, left: Node, right: Node): Node => {
  const calculate = operators[operator];
  return computed((batch, rows) => {
    const a = numbersOf(vectorOf(left, batch, rows), rows, batch.size);
    const b = numbersOf(vectorOf(right, batch, rows), rows, batch.size);
    const values = new Float64Array(batch.size);
    for (const row of rows) {
      const [x, y] = [a[row]!, b[row]!];
      // To the power of zero also NaN would be one.
      const value = !Number.isNaN(x) && !Number.isNaN(y) ? calculate(x, y) : Number.NaN;
      values[row] = Number.isFinite(value) ? value : Number.NaN;
    }
    return { kind: 'numbers', values };
  });
};

export const negateNode = (operand: Node): Node =>
  computed((batch, rows) => {
    const numbers = numbersOf(vectorOf(operand, batch, rows), rows, batch.size);
    const values = new Float64Array(batch.size);
    for (const row of rows) values[row] = -numbers[row]!;
    return { kind: 'numbers', values };
  });
