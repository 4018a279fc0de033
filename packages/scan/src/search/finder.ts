import type { Lines } from '../lines.ts';
import type { Memory, Region } from '../memory.ts';
import { needleTable } from './needle.ts';
import { needlesTable } from './needles.ts';
import { ranksOf, staticRanks } from './rank.ts';

export interface FinderOptions {
  /** Whether ASCII letters match in either case. */
  readonly ignoreCase?: boolean;
  /** Text of the kind that is to be searched: tells which bytes are rare in it. */
  readonly sample?: Uint8Array;
}

/** Looks for one needle, or for several at once; lives as long as its scanner. */
export interface Finder {
  /** The first place in [from, to) where a needle begins that ends there too, or -1. */
  find(from: number, to: number): number;
  /** The rows that hold a needle, ascending, written into an address; how many there are. */
  rowsWith(lines: Lines, rows: Region): number;
}

export function finderOf(
  memory: Memory,
  needles: readonly (Uint8Array | string)[],
  { ignoreCase = false, sample }: FinderOptions,
): Finder {
  const texts = needles.map((needle) => (typeof needle === 'string' ? encode(needle) : needle));
  if (texts.length === 0) return nothing;
  if (texts.some((text) => text.length === 0)) return everything(memory);
  const ranks = sample === undefined ? staticRanks : ranksOf(sample);
  const table =
    texts.length === 1
      ? needleTable(memory, texts[0]!, ranks, ignoreCase)
      : needlesTable(memory, texts, ignoreCase);
  return {
    find: (from, to) => memory.kernels.find(from, to, table.address),
    rowsWith: ({ starts, ends, count }, rows) =>
      memory.kernels.rowsWith(
        table.address,
        starts.byteOffset,
        ends.byteOffset,
        count,
        rows.address,
      ),
  };
}

const encoder = new TextEncoder();
const encode = (text: string) => encoder.encode(text);

/** Of no needles none is found; the empty one is everywhere. */
const nothing: Finder = { find: () => -1, rowsWith: () => 0 };
const everything = ({ views }: Memory): Finder => ({
  find: (from, to) => (from <= to ? from : -1),
  rowsWith({ count }, { address }) {
    for (let row = 0; row < count; row++) views.words[(address >> 2) + row] = row;
    return count;
  },
});
