// HOT: each cell or line that is searched one by one.
/** Where some bytes first stand in [start, end), or -1. */
export function indexOf(bytes: Uint8Array, wanted: Uint8Array, start: number, end: number): number {
  const { length } = wanted;
  if (length === 0) return start;
  const first = wanted[0]!;
  const last = end - length;
  for (let at = start; at <= last; at++) {
    if (bytes[at] !== first) continue;
    let i = 1;
    while (i < length && bytes[at + i] === wanted[i]) i++;
    if (i === length) return at;
  }
  return -1;
}
