import { invariant } from '@sluice/core';
import type { Cells } from '../cells.ts';
import type { Lines, Rows } from '../lines.ts';
import type { Memory, Region } from '../memory.ts';

/** Where kernels find cells, and the rows to look at: none where all are. */
export interface Addresses {
  readonly kinds: number;
  readonly starts: number;
  readonly ends: number;
  readonly rows: number;
  readonly count: number;
}

/** Brings into memory what does not lie there: lists of rows, cells that were made elsewhere. */
export class Inbox {
  private readonly memory: Memory;
  private readonly kinds: Region;
  private readonly starts: Region;
  private readonly ends: Region;
  private readonly rows: Region;

  constructor(memory: Memory) {
    this.memory = memory;
    this.kinds = memory.column(1);
    this.starts = memory.column(4);
    this.ends = memory.column(4);
    this.rows = memory.column(4);
  }

  /** Without rows, the first `count` cells. */
  cells(cells: Cells, rows: Rows, count: number): Addresses {
    return { ...this.bounds(cells, rows, count), kinds: this.brought(cells.kinds, this.kinds) };
  }

  /** Whole lines, as cells without kinds. */
  lines(lines: Lines, rows: Rows): Addresses {
    return { ...this.bounds(lines, rows, lines.count), kinds: 0 };
  }

  private bounds({ starts, ends }: Pick<Lines, 'starts' | 'ends'>, rows: Rows, count: number) {
    return {
      starts: this.brought(starts, this.starts),
      ends: this.brought(ends, this.ends),
      rows: rows === undefined ? 0 : this.brought(rows, this.rows),
      count: rows?.length ?? Math.min(count, starts.length),
    };
  }

  private brought(array: Uint8Array | Int32Array, room: Region): number {
    const { bytes } = this.memory.views;
    if (array.buffer === bytes.buffer) return array.byteOffset;
    invariant(array.length <= this.memory.rows, 'there are no more cells than bytes of a block');
    const plain = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    bytes.set(plain, room.address);
    return room.address;
  }
}
