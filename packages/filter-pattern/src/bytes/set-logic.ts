import type { At, AtToken, Logic } from '../plan/shape.ts';
import type { RowTest } from './logic.ts';
import type { RowBits } from './row-bits.ts';

/** Writes into `out` which of the rows `within` are meant, in so many words; both may be one. */
export type RowsTest = (within: RowBits, out: RowBits, words: number) => void;

/** Conditions over all rows of a block at once: what is cheap is asked first, and of fewer rows the rest. */
export function rowsLogicOf<Leaf extends At | AtToken>(
  logic: Logic<Leaf>,
  leaf: (leaf: Leaf) => RowsTest,
): RowsTest {
  if (logic.kind === 'never') return (_, out, words) => void out.fill(0, 0, words);
  if (logic.kind !== 'and' && logic.kind !== 'or') return leaf(logic as Leaf);
  const tests = logic.operands.map((one) => rowsLogicOf(one, leaf));
  return logic.kind === 'and' ? allOf(tests) : anyOf(tests);
}

const allOf =
  (tests: readonly RowsTest[]): RowsTest =>
  (within, out, words) => {
    let left = within;
    for (const test of tests) {
      test(left, out, words);
      left = out;
    }
  };

function anyOf(tests: readonly RowsTest[]): RowsTest {
  let [one, sum] = [new Int32Array(0), new Int32Array(0)];
  return (within, out, words) => {
    if (one.length < words) [one, sum] = [new Int32Array(words), new Int32Array(words)];
    sum.fill(0, 0, words);
    for (const test of tests) {
      test(within, one, words);
      for (let word = 0; word < words; word++) sum[word] = sum[word]! | one[word]!;
    }
    for (let word = 0; word < words; word++) out[word] = sum[word]!;
  };
}

/** A test of row after row. */
// HOT: one turn a line.
export const eachRowOf =
  (holds: RowTest): RowsTest =>
  (within, out, words) => {
    for (let word = 0; word < words; word++) {
      let held = 0;
      for (let left = within[word]!; left !== 0; left &= left - 1) {
        const bit = left & -left;
        if (holds(word * 32 + 31 - Math.clz32(bit))) held |= bit;
      }
      out[word] = held;
    }
  };
