import { decoded } from '../values/text-of.ts';

const encoder = new TextEncoder();
/** No UTF-8 begins so: what follows is UTF-16. */
const utf16 = 0xff;

/** The bytes that stand for a text, and for no other: UTF-8, but where half a character has none. */
export function bytesOfText(text: string): Uint8Array {
  if (!/\p{Surrogate}/u.test(text)) return encoder.encode(text);
  const bytes = new Uint8Array(1 + text.length * 2);
  bytes[0] = utf16;
  for (let i = 0; i < text.length; i++) {
    bytes[1 + i * 2] = text.charCodeAt(i) & 0xff;
    bytes[2 + i * 2] = text.charCodeAt(i) >> 8;
  }
  return bytes;
}

/** The text of such bytes. */
export function textOfBytes(bytes: Uint8Array, start: number, end: number): string {
  if (end === start || bytes[start] !== utf16) return decoded(bytes, start, end);
  let text = '';
  for (let at = start + 1; at < end; at += 2) {
    text += String.fromCharCode(bytes[at]! | (bytes[at + 1]! << 8));
  }
  return text;
}
