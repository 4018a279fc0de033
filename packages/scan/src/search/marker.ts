import type { Lines } from '../lines.ts';
import type { Memory, Region } from '../memory.ts';
import { needlesTable } from './needles.ts';

/** Takes a row; from `at` on, `words` have bit n % 32 of word n >> 5 set where needle n is in it. */
export type MarkedRow = (row: number, words: Int32Array, at: number) => void;

/** So many lines are handed to the kernel at once. */
const most = 1024;

/** Finds all of several needles, line by line; lives as long as its scanner. */
export class Marker {
  /** Words of 32 bits for each line. */
  readonly width: number;
  private readonly memory: Memory;
  private readonly table: Region;
  private readonly marks: Region;
  private readonly rows: Region;

  constructor(memory: Memory, needles: readonly (Uint8Array | string)[], ignoreCase: boolean) {
    const encoder = new TextEncoder();
    this.memory = memory;
    this.width = Math.ceil(needles.length / 32);
    this.table = needlesTable(
      memory,
      needles.map((needle) => (typeof needle === 'string' ? encoder.encode(needle) : needle)),
      ignoreCase,
    );
    this.marks = memory.table(most * this.width * 4);
    this.rows = memory.table(most * 4);
  }

  /** Calls `visit` for each row that holds a needle, ascending. */
  each({ starts, ends, count }: Lines, visit: MarkedRow): void {
    const { kernels, views } = this.memory;
    const { width } = this;
    for (let first = 0; first < count; first += most) {
      const found = kernels.marks(
        this.table.address,
        starts.byteOffset + first * 4,
        ends.byteOffset + first * 4,
        Math.min(most, count - first),
        this.marks.address,
        width,
        this.rows.address,
      );
      const [marks, rows] = [this.marks.address >> 2, this.rows.address >> 2];
      const { words } = views;
      for (let i = rows; i < rows + found; i++) {
        visit(first + words[i]!, words, marks + words[i]! * width);
      }
    }
  }
}
