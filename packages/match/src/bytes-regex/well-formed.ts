import { isContinuation } from './place.ts';

/** Whether the bytes are valid UTF-8. */
export function isWellFormed(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; ; ) {
    while (at < to && bytes[at]! < 0x80) at++;
    if (at >= to) return true;
    const { length, isWhole } = characterAt(bytes, at, to);
    if (!isWhole) return false;
    at += length;
  }
}

/** A text with U+FFFD for what is not UTF-8, as decoding writes it. */
export interface Mended {
  readonly bytes: Uint8Array;
  /** Where each byte of it, and its end, was before. */
  readonly places: Int32Array;
}

export function mended(bytes: Uint8Array, from: number, to: number): Mended {
  const written: number[] = [];
  const places: number[] = [];
  for (let at = from; at < to; ) {
    const { length, isWhole } = characterAt(bytes, at, to);
    const piece = isWhole ? bytes.subarray(at, at + length) : replacement;
    piece.forEach((byte, index) => {
      written.push(byte);
      places.push(isWhole ? at + index : at);
    });
    at += length;
  }
  places.push(to);
  return { bytes: Uint8Array.from(written), places: Int32Array.from(places) };
}

const replacement = Uint8Array.of(0xef, 0xbf, 0xbd);

interface Piece {
  readonly length: number;
  readonly isWhole: boolean;
}

const wholes: readonly Piece[] = [0, 1, 2, 3, 4].map((length) => ({ length, isWhole: true }));
const broken: readonly Piece[] = [0, 1, 2, 3].map((length) => ({ length, isWhole: false }));

/** The character at a place, or as much of one as decoders replace by one U+FFFD. */
function characterAt(bytes: Uint8Array, at: number, to: number): Piece {
  const lead = bytes[at]!;
  if (lead < 0x80) return wholes[1]!;
  if (lead < 0xc2 || lead > 0xf4) return broken[1]!;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  for (let more = 1; more < length; more++) {
    const byte = at + more < to ? bytes[at + more]! : 0;
    if (!isContinuation(byte) || (more === 1 && !maySecond(lead, byte))) return broken[more]!;
  }
  return wholes[length]!;
}

/** Not after every lead: overlong forms, surrogates and what is too high are no characters. */
function maySecond(lead: number, byte: number): boolean {
  if (lead === 0xe0) return byte >= 0xa0;
  if (lead === 0xed) return byte < 0xa0;
  if (lead === 0xf0) return byte >= 0x90;
  return lead !== 0xf4 || byte < 0x90;
}
