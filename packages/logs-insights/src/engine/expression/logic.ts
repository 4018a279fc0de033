import { computed, type Node, vectorOf } from '../node.ts';
import { truthsOf, unknown } from './truths.ts';

/** The opposite; what is unknown stays so. */
export const notNode = (operand: Node): Node =>
  computed((batch, rows) => {
    const truths = truthsOf(vectorOf(operand, batch, rows), rows, batch.size);
    const values = new Uint8Array(batch.size);
    for (const row of rows) values[row] = truths[row] === unknown ? unknown : 1 - truths[row]!;
    return { kind: 'truths', values };
  });

/** `and`, decided by one that is false, or `or`, decided by one that is true. */
export const joinNode = (operands: readonly Node[], decides: 0 | 1): Node =>
  computed((batch, rows) => {
    const values = new Uint8Array(batch.size).fill(1 - decides);
    let open = rows;
    for (const operand of operands) {
      const truths = truthsOf(vectorOf(operand, batch, open), open, batch.size);
      const next = new Int32Array(open.length);
      let count = 0;
      for (const row of open) {
        const truth = truths[row]!;
        if (truth === decides) values[row] = decides;
        else {
          if (truth === unknown) values[row] = unknown;
          next[count++] = row;
        }
      }
      open = next.subarray(0, count);
    }
    return { kind: 'truths', values };
  });
