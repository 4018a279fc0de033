import type { Compare } from '../../ast.ts';
import { areEqual, compareValues } from '../../value/compare.ts';
import type { Value } from '../../value/value.ts';
import { computed, type Node, vectorOf } from '../node.ts';
import {
  type CellVector,
  type InstantVector,
  type NumberVector,
  type Vector,
  valueAt,
} from '../vector.ts';
import { equalsText, isMissing, type Literal, literalOf } from './cell-text.ts';
import { numbersOf } from './numbers.ts';
import { codeOf, unknown } from './truths.ts';

type Operator = Compare['operator'];

/** A constant on the left goes to the right, and the operator turns around. */
const turned: Readonly<Record<Operator, Operator>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

export function compareNode(operator: Operator, left: Node, right: Node): Node {
  if (left.kind === 'constant' && right.kind !== 'constant') {
    return compareNode(turned[operator], right, left);
  }
  const test = right.kind === 'constant' ? withConstant(operator, right.value) : undefined;
  return computed((batch, rows) => {
    const vector = vectorOf(left, batch, rows);
    const values = new Uint8Array(batch.size);
    if (test?.(vector, rows, values) !== true) {
      const other = vectorOf(right, batch, rows);
      if (isNumeric(vector) && isNumeric(other)) {
        compareNumbers(operator, vector.values, other.values, rows, values);
      } else each(vector, other, operator, rows, values);
    }
    return { kind: 'truths', values };
  });
}

const isNumeric = (vector: Vector): vector is NumberVector | InstantVector =>
  vector.kind === 'numbers' || vector.kind === 'instants';

function each(left: Vector, right: Vector, operator: Operator, rows: Int32Array, out: Uint8Array) {
  for (const row of rows) {
    out[row] = codeOf(compareValues(operator, valueAt(left, row), valueAt(right, row)));
  }
}

/** Whether it could tell, quickly, what is true of the rows. */
type Test = (vector: Vector, rows: Int32Array, out: Uint8Array) => boolean;

function withConstant(operator: Operator, constant: Value): Test | undefined {
  if (typeof constant === 'number') return withNumber(operator, constant);
  if (typeof constant !== 'string') return undefined;
  const literal = literalOf(constant);
  if (literal === undefined) return undefined;
  if (operator === '=' || operator === '!=') return withText(literal, operator === '=');
  // Text that reads as a number is compared as one.
  return literal.number === null ? undefined : withNumber(operator, literal.number);
}

/** PERF: numbers of cells are read where they stand; what is no number is in no order with one. */
function withNumber(operator: Operator, constant: number): Test | undefined {
  if (!Number.isFinite(constant)) return undefined;
  const holds = operators[operator];
  const otherwise = operator === '!=' ? 1 : 0;
  return (vector, rows, out) => {
    if (vector.kind !== 'cells' && !isNumeric(vector)) return false;
    const numbers = numbersOf(vector, rows, out.length);
    const missing = missingIn(vector);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      const number = numbers[row]!;
      if (!Number.isNaN(number)) out[row] = holds(number, constant) ? 1 : 0;
      else out[row] = missing(row) ? unknown : otherwise;
    }
    return true;
  };
}

function missingIn(vector: Vector): (row: number) => boolean {
  if (vector.kind !== 'cells') return () => true;
  const { cells, odd } = vector;
  return odd === undefined
    ? (row) => isMissing(cells.kinds[row]!)
    : (row) => (odd.has(row) ? odd.get(row) === null : isMissing(cells.kinds[row]!));
}

const withText =
  (literal: Literal, wanted: boolean): Test =>
  (vector, rows, out) => {
    if (vector.kind !== 'cells') return false;
    equalsText(vector, literal, rows, out);
    if (!wanted) {
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i]!;
        if (out[row] !== unknown) out[row] = 1 - out[row]!;
      }
    }
    oddly(vector, out, (value) => areEqual(value, literal.text) === wanted);
    return true;
  };

/** The rows whose values are not in the cells. */
function oddly({ odd }: CellVector, out: Uint8Array, test: (value: Value) => boolean): void {
  if (odd === undefined) return;
  for (const [row, value] of odd) out[row] = value === null ? unknown : Number(test(value));
}

function compareNumbers(
  operator: Operator,
  left: Float64Array,
  right: Float64Array,
  rows: Int32Array,
  out: Uint8Array,
) {
  const holds = operators[operator];
  for (const row of rows) {
    const [a, b] = [left[row]!, right[row]!];
    out[row] = Number.isNaN(a) || Number.isNaN(b) ? unknown : Number(holds(a, b));
  }
}

const operators: Readonly<Record<Operator, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};
