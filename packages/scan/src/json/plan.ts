import type { Lines, Rows } from '../lines.ts';
import type { Memory } from '../memory.ts';
import { type FieldReader, kernelReader } from './reader.ts';
import { type FieldRows, Sheet } from './sheet.ts';
import { trieOf, type Want } from './trie.ts';
import { twinReader } from './twin/reader.ts';

export interface FieldOptions {
  /**
   * The column of each path; by default its own number. Paths that share one are spellings of one
   * field: a line that has two of them is odd.
   */
  readonly columns?: readonly number[];
  /**
   * With a separator, names count instead of paths: with `.` the path `a`, `b` is found in
   * `{"a":{"b":1}}` and in `{"a.b":1}`.
   */
  readonly separator?: string;
  /** Levels of nesting; lines that go deeper, or deeper than 62 levels, are odd. */
  readonly depth?: number;
  /** The most lines of one reading, where fewer than a block can hold: saves room. */
  readonly rows?: number;
}

/** What is open is kept in one word of 64 bits. */
const mostDepth = 62;

/**
 * Reads the fields at some paths out of lines of JSON, and proves on the way that each line is JSON.
 */
export class FieldPlan {
  private readonly sheet: Sheet;
  private readonly reader: FieldReader;

  /** A step of a path is a key, or the index of an element. */
  constructor(memory: Memory, paths: readonly (readonly string[])[], options: FieldOptions = {}) {
    const wants = paths.map((path, i): Want => ({ path, column: options.columns?.[i] ?? i }));
    const columns = wants.reduce((most, { column }) => Math.max(most, column + 1), 0);
    const trie = trieOf(wants, options.separator);
    this.sheet = new Sheet(memory, columns, options.rows);
    const depth = Math.min(options.depth ?? mostDepth, mostDepth);
    this.reader =
      kernelReader(memory, trie, columns, depth) ?? twinReader(memory, trie, columns, depth);
  }

  /**
   * Reads the lines, or some of them; `lines` are as the scanner gave them. The answer holds until
   * the next reading, for these rows only, and cells only where the status says `object`.
   */
  read(lines: Lines, rows?: Rows): FieldRows {
    const { places } = this.sheet;
    if (lines.count > places.rows) throw new RangeError(`there is room for ${places.rows} lines`);
    this.reader(lines, rows, places);
    return this.sheet.views;
  }
}
