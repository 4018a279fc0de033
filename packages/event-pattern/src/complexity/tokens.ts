import type { Token } from './byte-machine.ts';

const any: Token = { kind: 'any' };
const star = 0x2a;
const backslash = 0x5c;

/** The bytes of a wildcard between its quotes, escapes resolved. */
export function tokensOf(wildcard: string): readonly Token[] {
  const tokens: Token[] = [];
  let escaped = false;
  for (const character of `"${wildcard}"`) {
    const code = character.codePointAt(0)!;
    if (!escaped && code === backslash) {
      escaped = true;
      continue;
    }
    if (!escaped && code === star) tokens.push(any);
    else tokens.push(...bytesOf(character, code));
    escaped = false;
  }
  return tokens;
}

/** UTF-8; half of a surrogate pair is written as `?`. */
function bytesOf(character: string, code: number): readonly Token[] {
  // AWS: characters beyond the first plane are looked at by halves, which have no case.
  const folds = code <= 0xffff && character.toLowerCase() !== character.toUpperCase();
  return encode(code).map((byte, i) => ({ kind: 'byte', byte, first: i === 0, folds }));
}

function encode(code: number): readonly number[] {
  const tail = (shift: number) => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x80) return [code];
  if (code < 0x800) return [0xc0 | (code >> 6), tail(0)];
  if (code >= 0xd800 && code <= 0xdfff) return [0x3f];
  if (code < 0x10000) return [0xe0 | (code >> 12), tail(6), tail(0)];
  return [0xf0 | (code >> 18), tail(12), tail(6), tail(0)];
}
