import { closeSync, openSync, readSync } from 'node:fs';
import type { Range } from './bytes.ts';
import type { LineBlocks } from './line-blocks.ts';

/** A file that is read where its reader wants it, without a copy on the way. */
export class FileLines {
  private readonly file: number;

  constructor(path: string) {
    this.file = openSync(path, 'r');
  }

  close(): void {
    closeSync(this.file);
  }

  /** Reads a range into blocks and ends them; gives how many bytes each step read. */
  *read({ start, end }: Range, blocks: LineBlocks): Generator<number> {
    for (let position = start; position < end; ) {
      const room = blocks.room();
      const count = readSync(this.file, room, 0, Math.min(room.length, end - position), position);
      if (count === 0) break;
      position += count;
      blocks.added(count);
      yield count;
    }
    blocks.end();
  }

  /** Where the first line begins that begins at `from` or later; the end of the file if none does. */
  lineStart(from: number): number {
    if (from === 0) return 0;
    const buffer = Buffer.allocUnsafe(probeSize);
    // The byte before tells whether a line begins just there.
    for (let position = from - 1; ; ) {
      const count = readSync(this.file, buffer, 0, probeSize, position);
      const found = buffer.subarray(0, count).indexOf(lineFeed);
      if (found >= 0) return position + found + 1;
      if (count === 0) return position;
      position += count;
    }
  }

  /** How many bytes a byte order mark takes at the beginning. */
  markLength(): number {
    const head = Buffer.alloc(mark.length);
    readSync(this.file, head, 0, mark.length, 0);
    return head.equals(mark) ? mark.length : 0;
  }
}

const mark = Buffer.from([0xef, 0xbb, 0xbf]);
const lineFeed = 10;
const probeSize = 1 << 16;
