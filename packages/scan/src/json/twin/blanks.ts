/** The first byte that is no blank between the tokens of JSON. */
export function blanksEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at]! <= 0x20 && isBlank(bytes[at]!)) at += 1;
  return at;
}

const isBlank = (byte: number) =>
  byte === 0x20 || (byte >= 9 && byte <= 13 && byte !== 11 && byte !== 12);
