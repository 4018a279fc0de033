import { Kind } from '@sluice/scan';
import { type Vector, valueAt } from '../vector.ts';

// HOT: each row of aggregates that count or keep values of any kind.
/** Whether a row has a value. */
export function isPresent(vector: Vector, row: number): boolean {
  switch (vector.kind) {
    case 'numbers':
    case 'instants':
      return !Number.isNaN(vector.values[row]!);
    case 'truths':
      return vector.values[row]! < 2;
    case 'cells': {
      if (vector.odd?.has(row)) return vector.odd.get(row) !== null;
      const kind = vector.cells.kinds[row]!;
      return kind !== Kind.missing && kind !== Kind.null && kind !== Kind.container;
    }
    default:
      return valueAt(vector, row) !== null;
  }
}
