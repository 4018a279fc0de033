import type { Cells } from './cells.ts';
import { Dictionary, Hashing } from './dictionary/dictionary.ts';
import { type FieldOptions, FieldPlan } from './json/plan.ts';
import type { ScanEngine } from './kernel/store.ts';
import { LineReader, type Lines, type Rows } from './lines.ts';
import { Memory, type Region } from './memory.ts';
import { type Finder, type FinderOptions, finderOf } from './search/finder.ts';
import { Marker } from './search/marker.ts';
import { type SpaceOptions, SpacePlan } from './spaces/plan.ts';
import { Inbox } from './values/inbox.ts';
import { Readings } from './values/readings.ts';
import { cellText, decoded } from './values/text-of.ts';

export interface ScannerOptions {
  /** `auto` takes WebAssembly where it can SIMD. */
  readonly engine?: 'auto' | ScanEngine;
  /** Bytes of one block. */
  readonly capacity?: number;
}

const mebibyte = 1_048_576;

/**
 * Text in one piece of memory, and the kernels that read it there. One scanner serves one thread.
 *
 * Offsets everywhere are indexes into `bytes`. `reserve`, and whatever makes something (`finder`,
 * `planSpaces`, …), may grow the memory, and views that were taken before are then void.
 */
export class Scanner {
  /** Blocks of text begin here; at least 64 readable bytes follow any block. */
  readonly input: number;
  readonly engine: ScanEngine;
  readonly memory: Memory;
  private readonly lineReader: LineReader;
  private readonly found: Region;
  private readonly inbox: Inbox;
  private readonly readings: Readings;
  private readonly hashing: Hashing;

  private constructor(memory: Memory) {
    this.memory = memory;
    this.input = memory.input;
    this.engine = memory.engine;
    this.lineReader = new LineReader(memory);
    this.found = memory.column(4);
    this.inbox = new Inbox(memory);
    this.readings = new Readings(memory, this.inbox);
    this.hashing = new Hashing(memory);
  }

  static create(options: ScannerOptions = {}): Scanner {
    return new Scanner(new Memory(options.capacity ?? mebibyte, options.engine ?? 'auto'));
  }

  /** All memory; a `Buffer` in Node. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return this.memory.views.bytes;
  }

  /** Bytes of one block. */
  get capacity(): number {
    return this.memory.capacity;
  }

  /** Makes room for a block of so many bytes; text that stands there stays. */
  reserve(bytes: number): void {
    this.memory.reserve(bytes, bytes + 1);
  }

  /**
   * Where the lines in [from, to) start and end: without `\n`, and without one `\r` before it. A
   * last line without `\n` counts. Each call writes over the answer of the one before.
   */
  lines(from: number, to: number): Lines {
    return this.lineReader.read(from, to);
  }

  /** How many lines are in [from, to). */
  countLines(from: number, to: number): number {
    return this.lineReader.count(from, to);
  }

  /** Looks for one needle: bytes, or text as UTF-8. The empty needle is everywhere. */
  finder(needle: Uint8Array | string, options: FinderOptions = {}): Finder {
    return finderOf(this.memory, [needle], options);
  }

  /** Looks for the first of several needles; fast for up to 64 of them. */
  finders(needles: readonly (Uint8Array | string)[], options: FinderOptions = {}): Finder {
    return finderOf(this.memory, needles, options);
  }

  /** Looks for all of several needles, none of them empty; says which of them are in which lines. */
  marker(needles: readonly (Uint8Array | string)[], ignoreCase = false): Marker {
    return new Marker(this.memory, needles, ignoreCase);
  }

  /**
   * The rows of `lines` that hold what a finder looks for, ascending: in `rows` where that is
   * given, else in room that the next call writes over. `lines` are as `lines()` gave them.
   */
  rowsWith(finder: Finder, lines: Lines, rows?: Int32Array): Int32Array {
    const count = finder.rowsWith(lines, this.found);
    const found = new Int32Array(this.bytes.buffer, this.found.address, count);
    if (rows === undefined) return found;
    rows.set(found);
    return rows.subarray(0, count);
  }

  /**
   * Reads the fields at these paths out of lines of JSON. A step of a path is a key, or the index of
   * an element; the empty path is the whole object.
   */
  planFields(paths: readonly (readonly string[])[], options: FieldOptions = {}): FieldPlan {
    return new FieldPlan(this.memory, paths, options);
  }

  /**
   * Splits lines at blanks into the columns asked for: by number from 0, or from -1 back from the
   * last.
   */
  planSpaces(columns: readonly number[], options: SpaceOptions = {}): SpacePlan {
    return new SpacePlan(this.memory, this.inbox, columns, options);
  }

  /**
   * The numbers of cells, at the row's own number in `out`; NaN where a cell is none. JSON numbers
   * are as `Number` reads them; text is one where it has a sign, digits, a point and an exponent and
   * nothing else but blanks around them, and is finite; `true` is 1 and `false` 0. Without rows all
   * of `out` is filled.
   */
  numbers(cells: Cells, rows: Rows, out: Float64Array): void {
    this.readings.numbers(cells, rows, out);
  }

  /**
   * The instants of cells in epoch milliseconds, at the row's own number in `out`; NaN where a cell
   * is none. Text begins with an ISO 8601 instant, or is a numeral of 9 to 19 digits; a number is of
   * seconds, milli-, micro- or nanoseconds, told apart by their size. Without rows all of `out` is
   * filled.
   */
  instants(cells: Cells, rows: Rows, out: Float64Array): void {
    this.readings.instants(cells, rows, out);
  }

  /** The ISO 8601 instants that lines begin with, as `instants` gives them. */
  instantsAtStart(lines: Lines, rows: Rows, out: Float64Array): void {
    this.readings.instantsAtStart(lines, rows, out);
  }

  /** The bytes from one offset to another as text; what is no UTF-8 becomes U+FFFD. */
  text(from: number, to: number): string {
    return decoded(this.bytes, from, to);
  }

  /** What a string or a number in a cell says: escapes resolved, numbers as they are written. */
  cellText({ kinds, starts, ends }: Cells, row: number): string {
    return cellText(this.memory.views, kinds[row]!, starts[row]!, ends[row]!);
  }

  /** Texts of cells as dense codes; several dictionaries may be filled side by side. */
  dictionary(): Dictionary {
    return new Dictionary(this.memory, this.inbox, this.hashing);
  }
}
