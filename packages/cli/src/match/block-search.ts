import { isUtf8 } from 'node:buffer';
import type { Lines } from '@sluice/scan';
import { tooLong } from '../input/event.ts';
import { type BlockVisitor, type LineBlock, LineBlocks } from '../input/line-blocks.ts';
import type { LineSearch } from './line-search.ts';
import type { Search } from './search.ts';
import type { SearchSettings } from './settings.ts';

/** Searches the lines of an input block by block, in the bytes that were read. */
export class BlockSearch implements BlockVisitor {
  readonly blocks: LineBlocks;
  private readonly search: Search;
  private readonly settings: SearchSettings;
  private readonly inBytes: LineSearch;
  /** Lines before the block at hand. */
  private before = 0;

  constructor(search: Search, settings: SearchSettings, inBytes: LineSearch) {
    this.search = search;
    this.settings = settings;
    this.inBytes = inBytes;
    const { scanner, size } = inBytes;
    const memory = {
      input: scanner.input,
      get bytes() {
        return scanner.bytes;
      },
      // Larger blocks hold a single line: they need no more rows.
      reserve: (bytes: number) => scanner.memory.reserve(bytes, 0),
    };
    this.blocks = new LineBlocks(memory, this, { size });
  }

  take({ from, to }: LineBlock): void {
    const { scanner, filter } = this.inBytes;
    const lines = scanner.lines(from, to);
    const matching = filter.matching(lines);
    this.search.tally.events += lines.count - emptyIn(lines);
    const isHeld = (row: number) => lines.starts[row] !== lines.ends[row];
    const foreign = filter.foreign?.filter(isHeld) ?? none;
    for (const row of foreign) this.search.foreign(this.before + row + 1);
    const wanted = this.settings.invert ? others(lines, matching, foreign) : matching;
    for (const row of wanted) if (isHeld(row)) this.found(lines, row);
    this.before += lines.count;
  }

  skip(): void {
    this.before += 1;
    this.search.refuse(this.before, tooLong);
  }

  private found({ starts, ends }: Lines, row: number): void {
    const { search } = this;
    if (this.settings.print === 'nothing') {
      search.tally.matches += 1;
      return;
    }
    const { bytes } = this.inBytes.scanner;
    const start = starts[row]!;
    let end = ends[row]!;
    const text = Buffer.from(bytes.buffer, start, end - start).toString('utf8');
    // What can't be shown as text is printed as it stands there, with the end of its line.
    if (bytes[end] === carriageReturn && !isUtf8(bytes.subarray(start, end))) end += 1;
    search.found(text, this.before + row + 1, Buffer.from(bytes.subarray(start, end)));
  }
}

const carriageReturn = 13;

function emptyIn({ count, starts, ends }: Lines): number {
  let empty = 0;
  for (let row = 0; row < count; row++) if (starts[row] === ends[row]) empty += 1;
  return empty;
}

/** The rows that are neither among these nor among those, both of which ascend. */
function others({ count }: Lines, these: Int32Array, those: Int32Array): Int32Array {
  const left = new Int32Array(count - these.length - those.length);
  let next = 0;
  for (let row = 0, i = 0, j = 0; row < count; row++) {
    if (these[i] === row) i += 1;
    else if (those[j] === row) j += 1;
    else left[next++] = row;
  }
  return left;
}

const none = new Int32Array(0);
