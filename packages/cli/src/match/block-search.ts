import { isUtf8 } from 'node:buffer';
import { type Lines, RowList } from '@sluice/scan';
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
  /** Rows of the block at hand, where those that match are not wanted. */
  private readonly matching = new RowList();
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
    const { inBytes, search, matching } = this;
    const lines = inBytes.scanner.lines(from, to);
    search.tally.events += lines.count - emptyIn(lines);
    const isHeld = (row: number) => lines.starts[row] !== lines.ends[row];
    matching.clear();
    inBytes.match(lines, (row, rules) => {
      if (this.settings.invert) matching.add(row);
      else if (isHeld(row)) this.found(lines, row, rules);
    });
    const foreign = inBytes.foreign.filter(isHeld);
    for (const row of foreign) search.foreign(this.before + row + 1);
    if (this.settings.invert) {
      const rules = this.settings.isSet ? [] : undefined;
      for (const row of others(lines, matching.all, foreign)) {
        if (isHeld(row)) this.found(lines, row, rules);
      }
    }
    this.before += lines.count;
  }

  skip(): void {
    this.before += 1;
    this.search.refuse(this.before, tooLong);
  }

  private found({ starts, ends }: Lines, row: number, rules: readonly string[] | undefined): void {
    const { search } = this;
    if (this.settings.print === 'nothing') {
      search.count(rules);
      return;
    }
    const { bytes } = this.inBytes.scanner;
    const start = starts[row]!;
    let end = ends[row]!;
    const text = Buffer.from(bytes.buffer, start, end - start).toString('utf8');
    // What can't be shown as text is printed as it stands there, with the end of its line.
    if (bytes[end] === carriageReturn && !isUtf8(bytes.subarray(start, end))) end += 1;
    search.found(text, this.before + row + 1, Buffer.from(bytes.subarray(start, end)), rules);
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
