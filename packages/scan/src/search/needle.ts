import type { Memory, Region } from '../memory.ts';
import { header, kinds, one, vector } from './layout.ts';
import { isLower, lowerOf, rarestPair, withoutCase } from './rank.ts';

/** One needle, ready for the kernels; with `fold` without regard to the case of ASCII letters. */
export function needleTable(
  memory: Memory,
  needle: Uint8Array,
  ranks: Float64Array,
  fold: boolean,
): Region {
  const text = fold ? needle.map(lowerOf) : needle;
  const [a, b] = rarestPair(text, fold ? withoutCase(ranks) : ranks);
  const borders = one.text + Math.ceil((text.length + vector) / 4) * 4;
  const isLong = text.length > vector;
  const table = memory.table(borders + (isLong ? text.length * 4 : 0));
  const { bytes, words } = memory.views;
  const set = (offset: number, value: number) => {
    words[(table.address + offset) >> 2] = value;
  };
  set(header.kind, fold ? kinds.foldedNeedle : kinds.needle);
  set(header.size, text.length);
  set(one.offsetA, a);
  set(one.offsetB, b);
  set(one.byteA, text[a]!);
  set(one.byteB, text[b]!);
  set(one.foldA, fold && isLower(text[a]!) ? 32 : 0);
  set(one.foldB, fold && isLower(text[b]!) ? 32 : 0);
  set(one.borders, borders);
  bytes.set(text, table.address + one.text);
  if (isLong) words.set(bordersOf(text), (table.address + borders) >> 2);
  return table;
}

/** For each beginning of a text, the size of its longest proper beginning that also ends it. */
function bordersOf(text: Uint8Array): Int32Array {
  const borders = new Int32Array(text.length);
  let held = 0;
  for (let at = 1; at < text.length; at++) {
    while (held > 0 && text[held] !== text[at]) held = borders[held - 1]!;
    if (text[held] === text[at]) held++;
    borders[at] = held;
  }
  return borders;
}
