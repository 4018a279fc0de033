import { Kind } from '@sluice/scan';
import { numberOf } from '../../value/coerce.ts';
import { textIn } from '../text.ts';
import type { CellVector } from '../vector.ts';
import { readNumber } from './read-number.ts';
import { unknown } from './truths.ts';

/** A text of the query, as it is looked for in bytes. */
export interface Literal {
  readonly text: string;
  readonly bytes: Uint8Array;
  /** What it reads as. */
  readonly number: number | null;
}

const encoder = new TextEncoder();

/** `undefined` where bytes can't stand for it. */
export const literalOf = (text: string): Literal | undefined =>
  /[\p{Cs}\uFFFD]/u.test(text)
    ? undefined
    : { text, bytes: encoder.encode(text), number: numberOf(text) };

export const isMissing = (kind: number): boolean =>
  kind === Kind.missing || kind === Kind.null || kind === Kind.container;

/** Whether the bytes are the text, as they are. */
export const isPlain = (kind: number): boolean => kind === Kind.text || kind === Kind.number;

// HOT: each row that a filter looks at.
/** Whether each cell is equal to a text; odd rows aside. */
export function equalsText(
  { cells, scanner }: CellVector,
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
      kind === Kind.text
        ? Number(isAt(bytes, starts[row]!, ends[row]!, literal.bytes))
        : otherCell(kind, bytes, starts[row]!, ends[row]!, literal);
  }
}

/** As `areEqual` of the values has it. */
function otherCell(
  kind: number,
  bytes: Uint8Array,
  start: number,
  end: number,
  { text, number, bytes: wanted }: Literal,
): number {
  switch (kind) {
    case Kind.number:
      if (isAt(bytes, start, end, wanted)) return 1;
      return number !== null && readNumber(bytes, start, end) === number ? 1 : 0;
    case Kind.escaped:
      return JSON.parse(`"${textIn(bytes, start, end)}"`) === text ? 1 : 0;
    case Kind.true:
      return text === 'true' || text === '1' ? 1 : 0;
    case Kind.false:
      return text === 'false' || text === '0' ? 1 : 0;
    default:
      return unknown;
  }
}

// HOT
function isAt(bytes: Uint8Array, start: number, end: number, wanted: Uint8Array): boolean {
  if (end - start !== wanted.length) return false;
  for (let i = 0; i < wanted.length; i++) if (bytes[start + i] !== wanted[i]) return false;
  return true;
}
