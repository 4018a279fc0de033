/** Bytes of a file, from the start of a line to the end of one. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Reads bytes at a place of a file into a buffer; gives their count, 0 at the end. */
export type ReadAt = (position: number, buffer: Uint8Array<ArrayBuffer>) => number;

const step = 65_536;
const newline = 10;

/** About equal parts of a file of so many bytes, cut between lines: for readers side by side. */
export function lineRanges(size: number, parts: number, read: ReadAt): ByteRange[] {
  const buffer = new Uint8Array(step);
  const ranges: ByteRange[] = [];
  let start = 0;
  for (let part = 1; part <= parts && start < size; part++) {
    const wanted = Math.floor((size / parts) * part);
    const end = part === parts ? size : lineEnd(Math.max(wanted, start + 1), size, read, buffer);
    if (end > start) ranges.push({ start, end });
    start = end;
  }
  return ranges;
}

/** Behind the first line end at or after the byte before a place. */
function lineEnd(place: number, size: number, read: ReadAt, buffer: Uint8Array<ArrayBuffer>) {
  for (let at = place - 1; at < size; ) {
    const count = read(at, buffer);
    if (count === 0) break;
    const found = buffer.subarray(0, count).indexOf(newline);
    if (found >= 0) return at + found + 1;
    at += count;
  }
  return size;
}
