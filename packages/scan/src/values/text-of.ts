import { Kind } from '../cells.ts';
import type { Views } from '../kernel/views.ts';

/** What Node's buffers can do beyond a plain array. */
interface Decoding {
  utf8Slice?(start: number, end: number): string;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes as text; what is no UTF-8 becomes U+FFFD. */
export const decoded = (bytes: Uint8Array, start: number, end: number): string =>
  (bytes as Decoding).utf8Slice?.(start, end) ?? decoder.decode(bytes.subarray(start, end));

/** The text of a cell that holds one, without escapes; as it stands where there is no such cell. */
export function cellText({ bytes }: Views, kind: number, start: number, end: number): string {
  const text = decoded(bytes, start, end);
  if (kind !== Kind.escaped) return text;
  try {
    return JSON.parse(`"${text}"`);
  } catch {
    // Of a line that is odd cells may hold anything.
    return text;
  }
}
