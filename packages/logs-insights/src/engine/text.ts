/** Text of bytes in UTF-8; what is none becomes U+FFFD, as everywhere. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** PERF: short texts, which most cells are, are made faster from their units than by a decoder. */
const longestAscii = 24;

// HOT: once for each value that leaves the bytes.
export function textIn(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > longestAscii) return decoder.decode(bytes.subarray(start, end));
  let text = '';
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte > 127) return decoder.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}
