import { type Cells, Kind } from '@sluice/scan';
import { numberOf } from '../../value/coerce.ts';
import { textIn } from '../text.ts';
import { type CellVector, type Vector, valueAt } from '../vector.ts';
import { readNumber } from './read-number.ts';

// HOT: each value that is calculated or compared with.
/** Each value as a number; `NaN` where there is none, or it is no number. */
export function numbersOf(vector: Vector, rows: Int32Array, size: number): Float64Array {
  if (vector.kind === 'numbers' || vector.kind === 'instants') return vector.values;
  if (vector.kind === 'cells') return numbersOfCells(vector, rows, size);
  const numbers = new Float64Array(size);
  if (vector.kind === 'constant') return numbers.fill(numberOf(vector.value) ?? Number.NaN);
  for (const row of rows) numbers[row] = numberOf(valueAt(vector, row)) ?? Number.NaN;
  return numbers;
}

interface Known {
  readonly rows: Int32Array;
  readonly numbers: Float64Array;
}

const known = new WeakMap<CellVector, Known>();

/** PERF: several aggregates ask for the numbers of one field. */
function numbersOfCells(vector: CellVector, rows: Int32Array, size: number): Float64Array {
  const before = known.get(vector);
  if (before?.rows === rows) return before.numbers;
  const numbers = new Float64Array(size);
  cellNumbers(vector, rows, numbers);
  known.set(vector, { rows, numbers });
  return numbers;
}

function cellNumbers({ cells, scanner, odd }: CellVector, rows: Int32Array, numbers: Float64Array) {
  const { bytes } = scanner;
  const { kinds, starts, ends } = cells;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const kind = kinds[row]!;
    numbers[row] =
      kind === Kind.number || kind === Kind.text
        ? readNumber(bytes, starts[row]!, ends[row]!)
        : otherNumber(kind, bytes, cells, row);
  }
  if (odd === undefined) return;
  for (const [row, value] of odd) numbers[row] = numberOf(value) ?? Number.NaN;
}

function otherNumber(kind: number, bytes: Uint8Array, { starts, ends }: Cells, row: number) {
  if (kind === Kind.true) return 1;
  if (kind === Kind.false) return 0;
  if (kind !== Kind.escaped) return Number.NaN;
  const text: string = JSON.parse(`"${textIn(bytes, starts[row]!, ends[row]!)}"`);
  return numberOf(text) ?? Number.NaN;
}
