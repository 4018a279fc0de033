import { type Cells, Kind, type Scanner } from '@sluice/scan';
import { placed } from './scanners.ts';

/** What is put into a cell: its bytes, and what kind of cell it is. */
export interface Content {
  readonly kind: number;
  readonly bytes: Uint8Array;
}

export const content = (kind: keyof typeof Kind, text: string): Content => ({
  kind: Kind[kind],
  bytes: Buffer.from(text),
});

/** Cells of one column, one behind the other in the block, with bytes between that are not theirs. */
export function cellsOf(scanner: Scanner, contents: readonly Content[], between: string): Cells {
  const gap = Buffer.from(between);
  const whole = Buffer.concat(contents.flatMap(({ bytes }) => [gap, bytes]));
  let at = placed(scanner, whole, between).from;
  const bounds = contents.map(({ bytes }) => {
    const start = at + gap.length;
    at = start + bytes.length;
    return { start, end: at };
  });
  return {
    kinds: Uint8Array.from(contents, ({ kind }) => kind),
    starts: Int32Array.from(bounds, ({ start }) => start),
    ends: Int32Array.from(bounds, ({ end }) => end),
  };
}
