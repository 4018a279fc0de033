import type { Memory, Region } from '../memory.ts';
import { bucketsOf } from './buckets.ts';
import { entry, header, kinds, several, vector } from './layout.ts';
import { isLower, lowerOf } from './rank.ts';

/** Several needles, ready for the kernels; with `fold` without regard to the case of letters. */
export function needlesTable(
  memory: Memory,
  needles: readonly Uint8Array[],
  fold: boolean,
): Region {
  const texts = fold ? needles.map((needle) => needle.map(lowerOf)) : needles;
  const firstText = several.entries + texts.length * several.entrySize;
  const sizes = texts.map((text) => Math.ceil((text.length + vector) / 4) * 4);
  const table = memory.table(sizes.reduce((sum, size) => sum + size, firstText));
  const { bytes, words } = memory.views;
  const set = (offset: number, value: number) => {
    words[(table.address + offset) >> 2] = value;
  };
  set(header.kind, fold ? kinds.foldedNeedles : kinds.needles);
  set(header.size, Math.max(...texts.map((text) => text.length)));
  let place: number = several.entries;
  let text = firstText;
  for (const [i, bucket] of bucketsOf(texts.map((each) => [...each.subarray(0, 3)])).entries()) {
    set(several.bounds + i * 4, place);
    for (const member of bucket.members) {
      const needle = texts[member]!;
      const begin = [0, 1, 2, 3].map((at) => needle[at] ?? 0);
      set(place + entry.word, little(begin));
      set(place + entry.mask, little(begin.map((_, at) => (at < needle.length ? 255 : 0))));
      set(place + entry.fold, little(begin.map((byte) => (fold && isLower(byte) ? 32 : 0))));
      set(place + entry.size, needle.length);
      set(place + entry.text, text);
      set(place + entry.number, member);
      bytes.set(needle, table.address + text);
      text += Math.ceil((needle.length + vector) / 4) * 4;
      place += several.entrySize;
    }
    set(several.bounds + (i + 1) * 4, place);
    const tables = table.address + several.tables;
    for (const [at, low] of bucket.lows.entries()) {
      allow(bytes, tables + at * 32, low, 1 << i);
      allow(bytes, tables + at * 32 + 16, bucket.highs[at]!, 1 << i);
    }
  }
  if (fold) allowUpper(bytes, table.address + several.tables);
  return table;
}

const little = ([a, b, c, d]: readonly number[]) => a! | (b! << 8) | (c! << 16) | (d! << 24);

function allow(bytes: Uint8Array, at: number, halves: number, bucket: number): void {
  for (let half = 0; half < 16; half++) {
    if ((halves & (1 << half)) !== 0) bytes[at + half] = bytes[at + half]! | bucket;
  }
}

/** Upper case letters differ from lower case ones in the upper half alone: 4 from 6, 5 from 7. */
function allowUpper(bytes: Uint8Array, tables: number): void {
  for (const high of [tables + 16, tables + 48, tables + 80]) {
    bytes[high + 4] = bytes[high + 4]! | bytes[high + 6]!;
    bytes[high + 5] = bytes[high + 5]! | bytes[high + 7]!;
  }
}
