const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** In the alphabet of RFC 4648, padded. */
export function encodeBase64(bytes: readonly number[]): string {
  const quads: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b, c] = [bytes[at]!, bytes[at + 1], bytes[at + 2]];
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const quad = [18, 12, 6, 0].map((shift) => alphabet[(bits >> shift) & 63]);
    quads.push(
      quad[0]! + quad[1]! + (b === undefined ? '=' : quad[2]) + (c === undefined ? '=' : quad[3]),
    );
  }
  return quads.join('');
}

/** `undefined` for what is no base64; the padding may be left away. */
export function decodeBase64(text: string): readonly number[] | undefined {
  const digits = text.replace(/={1,2}$/, '');
  const isPadded = digits.length !== text.length;
  if (!/^[A-Za-z0-9+/]*$/.test(digits) || digits.length % 4 === 1) return undefined;
  if (isPadded && text.length % 4 !== 0) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < digits.length; at += 4) {
    const values = [0, 1, 2, 3].map((i) => Math.max(0, alphabet.indexOf(digits[at + i] ?? 'A')));
    const bits = (values[0]! << 18) | (values[1]! << 12) | (values[2]! << 6) | values[3]!;
    const left = digits.length - at;
    bytes.push(bits >> 16);
    if (left > 2) bytes.push((bits >> 8) & 255);
    if (left > 3) bytes.push(bits & 255);
  }
  return bytes;
}
