import { areEqual } from '../../value/compare.ts';
import { isStructured, type Value } from '../../value/value.ts';
import { computed, type Node, vectorOf } from '../node.ts';
import { type Vector, valueAt } from '../vector.ts';
import { equalsText, type Literal, literalOf } from './cell-text.ts';
import { unknown } from './truths.ts';

/** As the equalities with each item, joined by `or`. */
export function amongNode(operand: Node, items: readonly Node[], negated: boolean): Node {
  const literals = items.map((item) =>
    item.kind === 'constant' && typeof item.value === 'string' ? literalOf(item.value) : undefined,
  );
  const isTexts = literals.length > 0 && !literals.includes(undefined);
  return computed((batch, rows): Vector => {
    const vector = vectorOf(operand, batch, rows);
    const values = new Uint8Array(batch.size);
    if (isTexts && vector.kind === 'cells' && vector.odd === undefined) {
      amongTexts(vector, literals as readonly Literal[], rows, values, negated);
      return { kind: 'truths', values };
    }
    const others = items.map((item) => vectorOf(item, batch, rows));
    for (const row of rows) {
      values[row] = among(
        valueAt(vector, row),
        others.map((other) => valueAt(other, row)),
        negated,
      );
    }
    return { kind: 'truths', values };
  });
}

function among(value: Value, items: readonly Value[], negated: boolean): number {
  if (value === null) return unknown;
  if (isStructured(value)) return 0;
  if (items.some((item) => item !== null && areEqual(value, item))) return Number(!negated);
  return items.includes(null) ? unknown : Number(negated);
}

function amongTexts(
  vector: Extract<Vector, { kind: 'cells' }>,
  literals: readonly Literal[],
  rows: Int32Array,
  out: Uint8Array,
  negated: boolean,
): void {
  const one = new Uint8Array(out.length);
  for (const [i, literal] of literals.entries()) {
    equalsText(vector, literal, rows, one);
    for (const row of rows) out[row] = i === 0 ? one[row]! : Math.max(out[row]!, one[row]!);
  }
  if (!negated) return;
  for (const row of rows) if (out[row] !== unknown) out[row] = 1 - out[row]!;
}
