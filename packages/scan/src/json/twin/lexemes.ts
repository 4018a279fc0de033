const quote = 0x22;
const backslash = 0x5c;

/** Bytes that say nothing inside a string: all but quotes, backslashes, controls and UTF-8. */
const plain = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x20 && byte < 0x80 && byte !== quote && byte !== backslash ? 1 : 0,
);
const simpleEscapes = new Set([...'"\\/bfnrt'].map((letter) => letter.charCodeAt(0)));

// HOT: every byte of a line passes here.
/**
 * From after the opening quote to the closing one; negative where there are escapes, 0 where this
 * is no string.
 */
export function stringEnd(bytes: Uint8Array, words: Int32Array, from: number, end: number): number {
  let sign = 1;
  let at = from;
  for (;;) {
    while (at < end && plain[bytes[at]!] === 1) {
      at += 1;
      // PERF: four bytes at once (bench scan/fields).
      if ((at & 3) === 0) while (at < end && isPlain(words[at >> 2]!)) at += 4;
    }
    if (at >= end) return 0;
    const byte = bytes[at]!;
    if (byte === quote) return sign * at;
    if (byte === backslash) {
      sign = -1;
      at = escapeEnd(bytes, at, end);
    } else at = byte < 0x80 ? 0 : sequenceEnd(bytes, at, end);
    if (at <= 0) return 0;
  }
}

/** Whether four bytes are plain: none takes the highest bit, or borrows it. */
const isPlain = (word: number): boolean =>
  ((word |
    (word - 0x20202020) |
    ((word ^ 0x22222222) - 0x01010101) |
    ((word ^ 0x5c5c5c5c) - 0x01010101)) &
    0x80808080) ===
  0;

function escapeEnd(bytes: Uint8Array, at: number, end: number): number {
  if (at + 1 >= end) return -1;
  if (simpleEscapes.has(bytes[at + 1]!)) return at + 2;
  if (bytes[at + 1] !== 0x75 || at + 6 > end) return -1;
  for (let i = at + 2; i < at + 6; i++) if (!isHex(bytes[i]!)) return -1;
  return at + 6;
}

const isHex = (byte: number) => isDigit(byte) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66);
const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;

/** The end of a character of several bytes; -1 where it is none. */
function sequenceEnd(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at]!;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (length === 0 || at + length > end) return -1;
  for (let i = at + 1; i < at + length; i++) if ((bytes[i]! & 0xc0) !== 0x80) return -1;
  const next = bytes[at + 1]!;
  // Overlong forms, surrogates, and what lies beyond U+10FFFF.
  if (lead === 0xe0 && next < 0xa0) return -1;
  if (lead === 0xed && next > 0x9f) return -1;
  if (lead === 0xf0 && next < 0x90) return -1;
  if (lead === 0xf4 && next > 0x8f) return -1;
  return at + length;
}

/** The end of a number; -1 where this is none. */
export function numberEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = bytes[from] === 0x2d ? from + 1 : from;
  const whole = digitsEnd(bytes, at, end);
  if (whole === at || (bytes[at] === 0x30 && whole > at + 1)) return -1;
  at = whole;
  if (at < end && bytes[at] === 0x2e) {
    const fraction = digitsEnd(bytes, at + 1, end);
    if (fraction === at + 1) return -1;
    at = fraction;
  }
  if (at < end && (bytes[at]! | 0x20) === 0x65) {
    const isSigned = at + 1 < end && (bytes[at + 1] === 0x2b || bytes[at + 1] === 0x2d);
    const first = isSigned ? at + 2 : at + 1;
    const exponent = digitsEnd(bytes, first, end);
    if (exponent === first) return -1;
    at = exponent;
  }
  return at;
}

function digitsEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && isDigit(bytes[at]!)) at += 1;
  return at;
}

/** Whether this word stands here. */
export function isWord(bytes: Uint8Array, at: number, end: number, word: Uint8Array): boolean {
  if (at + word.length > end) return false;
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word[i]) return false;
  return true;
}
