import { Kind } from '@sluice/scan';
import { textOf } from '../../value/coerce.ts';
import { textIn } from '../text.ts';
import type { CellVector } from '../vector.ts';
import type { Literal } from './cell-text.ts';
import { indexOf } from './index-of.ts';
import { unknown } from './truths.ts';

// HOT: each row that a filter looks at.
/** Whether the text of each cell contains another; odd rows as their values do. */
export function containsText(
  { cells, scanner, odd }: CellVector,
  literal: Literal,
  rows: Int32Array,
  out: Uint8Array,
): void {
  const { kinds, starts, ends } = cells;
  const { bytes } = scanner;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const kind = kinds[row]!;
    out[row] =
      kind === Kind.text || kind === Kind.number
        ? Number(indexOf(bytes, literal.bytes, starts[row]!, ends[row]!) >= 0)
        : otherCell(kind, bytes, starts[row]!, ends[row]!, literal.text);
  }
  if (odd === undefined) return;
  for (const [row, value] of odd) {
    out[row] = value === null ? unknown : Number(textOf(value)?.includes(literal.text) === true);
  }
}

function otherCell(kind: number, bytes: Uint8Array, start: number, end: number, text: string) {
  switch (kind) {
    case Kind.escaped:
      return Number((JSON.parse(`"${textIn(bytes, start, end)}"`) as string).includes(text));
    case Kind.true:
      return Number('1'.includes(text));
    case Kind.false:
      return Number('0'.includes(text));
    default:
      return unknown;
  }
}
