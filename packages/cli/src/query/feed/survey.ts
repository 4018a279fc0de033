import { Scanner } from '@sluice/scan';
import type { Range } from '../../input/bytes.ts';
import type { FileLines } from '../../input/file-lines.ts';
import { LineBlocks } from '../../input/line-blocks.ts';
import type { Sizes } from '../settings.ts';
import { BlockTimes } from '../time/block-times.ts';
import { type Before, Clock } from '../time/clock.ts';
import { filledIn } from './feeder.ts';

/** Finds out what time it is behind a part of a file, for lines there that have none. */
export class Survey {
  private readonly file: FileLines;
  private readonly sizes: Sizes;
  private readonly scanner: Scanner;
  private readonly times: BlockTimes;

  constructor(file: FileLines, sizes: Sizes) {
    this.file = file;
    this.sizes = sizes;
    this.scanner = Scanner.create({ capacity: sizes.block });
    this.times = new BlockTimes(this.scanner);
  }

  /** `before`: what it is before the range. */
  after({ start, end }: Range, before: Before): Before {
    const tail = Math.max(start, end - this.sizes.block);
    const from = tail > start ? this.file.lineStart(tail) : start;
    const last = this.clocked({ start: from, end }, { count: 0 });
    return last.time === undefined ? this.clocked({ start, end }, before) : last;
  }

  private clocked(range: Range, before: Before): Before {
    const { scanner, times } = this;
    const clock = new Clock(before);
    const blocks = new LineBlocks(
      scanner,
      {
        take({ from, to }) {
          const lines = scanner.lines(from, to);
          const rows = filledIn(lines);
          clock.fill(times.read(lines, rows).times, rows);
        },
        skip() {},
      },
      { size: this.sizes.block },
    );
    for (const _ of this.file.read(range, blocks));
    return clock.before;
  }
}
