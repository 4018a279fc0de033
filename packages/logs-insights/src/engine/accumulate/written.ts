import { Kind } from '@sluice/scan';
import { numberOf, printNumber, textOf } from '../../value/coerce.ts';
import { isInstant, isNumeral, type Value } from '../../value/value.ts';
import { type CellVector, type Vector, valueAt } from '../vector.ts';

/** What a number was: in the order in which the reference takes what is written the same. */
export const Form = { text: 0, numeral: 1, number: 2, boolean: 3, instant: 4 } as const;

/** The value of a number that is written as `printNumber` writes it. */
export function valueOfForm(number: number, form: number): Value {
  switch (form) {
    case Form.text:
      return printNumber(number);
    case Form.numeral:
      return { kind: 'numeral', value: number, lexeme: printNumber(number) };
    case Form.boolean:
      return number === 1;
    case Form.instant:
      return { kind: 'instant', milliseconds: number };
    default:
      return number;
  }
}

export function formOf(value: Value): number {
  if (typeof value === 'string') return Form.text;
  if (isNumeral(value)) return Form.numeral;
  if (typeof value === 'boolean') return Form.boolean;
  return isInstant(value) ? Form.instant : Form.number;
}

// HOT: each number of `pct`, and each that `min` and `max` find again.
/** The form of a row's number; below zero where it is written in a way of its own. */
export function plainForm(vector: Vector, row: number, number: number): number {
  switch (vector.kind) {
    case 'numbers':
      return Form.number;
    case 'instants':
      return Form.instant;
    case 'truths':
      return Form.boolean;
    case 'cells':
      return vector.odd?.has(row) ? formOfValue(vector, row) : formOfCell(vector, row, number);
    default:
      return formOfValue(vector, row);
  }
}

function formOfValue(vector: Vector, row: number): number {
  const value = valueAt(vector, row);
  const form = formOf(value);
  if (form >= Form.number) return form;
  return textOf(value) === printNumber(numberOf(value)!) ? form : -1;
}

function formOfCell({ cells, scanner }: CellVector, row: number, number: number): number {
  const kind = cells.kinds[row]!;
  if (kind === Kind.true || kind === Kind.false) return Form.boolean;
  if (kind !== Kind.number && kind !== Kind.text) return -1;
  if (!isPlain(scanner.bytes, cells.starts[row]!, cells.ends[row]!, number)) return -1;
  return kind === Kind.text ? Form.text : Form.numeral;
}

const [zero, nine, minus, point] = [0x30, 0x39, 0x2d, 0x2e] as const;

/** So many digits are never written shorter. */
const mostDigits = 15;

// HOT
/** Whether bytes are surely what `printNumber` makes of the number that they read as. */
function isPlain(bytes: Uint8Array, start: number, end: number, number: number): boolean {
  let at = start;
  if (bytes[at] === minus) at += 1;
  if (end - at > mostDigits || at === end) return false;
  const first = bytes[at]!;
  if (first === zero && end - at > 1 && bytes[at + 1] !== point) return false;
  let place = -1;
  for (let i = at; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === point && place < 0 && i > at) place = i;
    else if (byte < zero || byte > nine) return false;
  }
  if (place < 0) return number !== 0 || at === start;
  return bytes[end - 1] !== point && bytes[end - 1] !== zero && Math.abs(number) >= 1e-6;
}
