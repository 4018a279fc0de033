import { type Cells, Kind, type Scanner } from '@sluice/scan';
import type { Value } from '../value/value.ts';

import { textIn } from './text.ts';

/** The values of an expression over the rows of a block, each at its row's own number. */
export type Vector =
  | NumberVector
  | TruthVector
  | InstantVector
  | CellVector
  | ValueVector
  | ConstantVector;

/** Finite numbers; `NaN` where there is no value. */
export interface NumberVector {
  readonly kind: 'numbers';
  readonly values: Float64Array;
}

/** Conditions: 0 false, 1 true, 2 unknown. */
export interface TruthVector {
  readonly kind: 'truths';
  readonly values: Uint8Array;
}

/** Epoch milliseconds; `NaN` where there is no value. */
export interface InstantVector {
  readonly kind: 'instants';
  readonly values: Float64Array;
}

/** Text and scalars of JSON where they stand in the scanner's memory. */
export interface CellVector {
  readonly kind: 'cells';
  readonly cells: Cells;
  readonly scanner: Scanner;
  /** Rows whose value is not in the cells: it goes before them, also where it is `null`. */
  readonly odd?: ReadonlyMap<number, Value>;
}

export interface ValueVector {
  readonly kind: 'values';
  readonly values: readonly Value[];
}

export interface ConstantVector {
  readonly kind: 'constant';
  readonly value: Value;
}

/** The value of a row, as the reference has it. */
export function valueAt(vector: Vector, row: number): Value {
  switch (vector.kind) {
    case 'numbers': {
      const number = vector.values[row]!;
      return Number.isNaN(number) ? null : number;
    }
    case 'instants': {
      const milliseconds = vector.values[row]!;
      return Number.isNaN(milliseconds) ? null : { kind: 'instant', milliseconds };
    }
    case 'truths':
      return truths[vector.values[row]!]!;
    case 'cells': {
      const odd = vector.odd?.get(row);
      return odd === undefined ? cellAt(vector, row) : odd;
    }
    case 'values':
      return vector.values[row] ?? null;
    case 'constant':
      return vector.value;
  }
}

const truths: readonly (boolean | null)[] = [false, true, null];

function cellAt({ cells, scanner }: CellVector, row: number): Value {
  const kind = cells.kinds[row]!;
  const [start, end] = [cells.starts[row]!, cells.ends[row]!];
  switch (kind) {
    case Kind.text:
      return textIn(scanner.bytes, start, end);
    case Kind.escaped:
      return JSON.parse(`"${textIn(scanner.bytes, start, end)}"`);
    case Kind.number: {
      const lexeme = textIn(scanner.bytes, start, end);
      return { kind: 'numeral', value: Number(lexeme), lexeme };
    }
    case Kind.true:
      return true;
    case Kind.false:
      return false;
    default:
      return null;
  }
}
