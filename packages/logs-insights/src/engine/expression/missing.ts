import { type Vector, valueAt } from '../vector.ts';
import { isMissing } from './cell-text.ts';

/** Whether there is no value; does not make it where there is. */
export const isMissingAt = (vector: Vector, row: number): boolean =>
  vector.kind === 'cells' && vector.odd?.has(row) !== true
    ? isMissing(vector.cells.kinds[row]!)
    : valueAt(vector, row) === null;
