import { invariant } from '@sluice/core';
import type { Memory, Region } from './memory.ts';

/** Where lines start and end, as offsets into the bytes of the scanner. */
export interface Lines {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Row numbers to look at, ascending; undefined = all. */
export type Rows = Int32Array | undefined;

/** The line index of the block at hand; each reading writes over the one before. */
export class LineReader {
  private readonly starts: Region;
  private readonly ends: Region;
  private readonly memory: Memory;

  constructor(memory: Memory) {
    this.memory = memory;
    this.starts = memory.column(4);
    this.ends = memory.column(4);
  }

  read(from: number, to: number): Lines {
    const { kernels, views } = this.memory;
    const { rows } = this.memory;
    const count = kernels.lines(from, to, this.starts.address, this.ends.address, rows);
    invariant(count >= 0, `a block has at most ${rows} lines`);
    const { buffer } = views.bytes;
    return {
      count,
      starts: new Int32Array(buffer, this.starts.address, count),
      ends: new Int32Array(buffer, this.ends.address, count),
    };
  }

  count(from: number, to: number): number {
    const { kernels, views } = this.memory;
    const isOpen = to > from && views.bytes[to - 1] !== newline;
    return kernels.lineEnds(from, to) + (isOpen ? 1 : 0);
  }
}

const newline = 10;
