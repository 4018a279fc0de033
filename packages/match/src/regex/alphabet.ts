import type { Ranges } from './ranges.ts';

/** Characters that no set of a program tells apart are one symbol. */
export interface Alphabet {
  readonly size: number;
  /** The symbol of each code below 128. */
  readonly ascii: Uint16Array;
  /** The symbol of a code point. */
  symbolOf(code: number): number;
  /** For each symbol, 1 when its characters are in the ranges. */
  membersOf(ranges: Ranges): Uint8Array;
}

export function alphabetOf(sets: Iterable<Ranges>): Alphabet {
  const starts = new Set([0]);
  for (const ranges of sets) {
    for (const { from, to } of ranges) starts.add(from).add(to + 1);
  }
  const sorted = Uint32Array.from(starts).sort();
  const symbolOf = (code: number): number => lastAtMost(sorted, code);
  return {
    size: sorted.length,
    ascii: Uint16Array.from({ length: 128 }, (_, code) => symbolOf(code)),
    symbolOf,
    membersOf(ranges) {
      const members = new Uint8Array(sorted.length);
      for (const { from, to } of ranges) members.fill(1, symbolOf(from), symbolOf(to) + 1);
      return members;
    },
  };
}

/** The index of the last of the ascending numbers that is not above `limit`. */
function lastAtMost(sorted: Uint32Array, limit: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (sorted[middle]! <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
