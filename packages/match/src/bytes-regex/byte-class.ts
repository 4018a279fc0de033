import type { Ranges } from '../regex/ranges.ts';
import { sequencesOf } from './utf8.ts';

/** A set of characters, as generated code looks at it. */
export interface ByteClass {
  /** By first byte: how many bytes the character has, 0 where it is not in the set. */
  readonly widths: Uint8Array;
  /** Of the characters beyond ASCII: none, all, or such that only the tables know. */
  readonly beyond: 'none' | 'all' | 'some';
}

export function byteClassOf(ranges: Ranges): ByteClass {
  const widths = new Uint8Array(256);
  for (const sequence of sequencesOf(ranges)) {
    widths.fill(sequence.length, sequence[0]!.from, sequence[0]!.to + 1);
  }
  const last = ranges.at(-1);
  if (last === undefined || last.to < 0x80) return { widths, beyond: 'none' };
  return { widths, beyond: last.from <= 0x80 && last.to === 0x10ffff ? 'all' : 'some' };
}

/** Of bytes in a table of 256 those that are not 0, as ranges. */
export function runsOf(table: Uint8Array): [from: number, to: number][] {
  const runs: [number, number][] = [];
  table.forEach((value, byte) => {
    if (value === 0) return;
    const open = runs.at(-1);
    if (open !== undefined && open[1] === byte - 1) open[1] = byte;
    else runs.push([byte, byte]);
  });
  return runs;
}
