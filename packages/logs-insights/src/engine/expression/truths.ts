import { truthOf } from '../../value/coerce.ts';
import { type Vector, valueAt } from '../vector.ts';

export const unknown = 2;

/** Whether each value holds as a condition: 0 no, 1 yes, 2 unknown. */
export function truthsOf(vector: Vector, rows: Int32Array, size: number): Uint8Array {
  if (vector.kind === 'truths') return vector.values;
  const truths = new Uint8Array(size);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    truths[row] = codeOf(truthOf(valueAt(vector, row)));
  }
  return truths;
}

export const codeOf = (truth: boolean | null | undefined): number =>
  truth === undefined || truth === null ? unknown : Number(truth);
