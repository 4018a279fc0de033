/**
 * What the module exports and its twin does in JavaScript, with the same answers. All arguments are
 * byte addresses in one memory, sizes or counts; columns are 32 bits a row unless said otherwise.
 */
export interface Kernels
  extends LineKernels,
    FinderKernels,
    ValueKernels,
    SpaceKernels,
    CodeKernels {}

export interface LineKernels {
  /** Writes where the lines of [from, to) start and end; gives their count, -1 if above `most`. */
  lines(from: number, to: number, starts: number, ends: number, most: number): number;
  /** How many times `\n` is in [from, to). */
  lineEnds(from: number, to: number): number;
}

export interface FinderKernels {
  /** The first place of what a finder (`search/layout.ts`) looks for in [from, to), or -1. */
  find(from: number, to: number, finder: number): number;
  /** Writes the rows that hold what a finder looks for, ascending; gives their count. */
  rowsWith(finder: number, starts: number, ends: number, count: number, rows: number): number;
  /**
   * Sets for each line the bits of the needles that stand in it, in `width` words a line; writes the
   * rows that have any, ascending, and gives their count. The finder is one of several needles.
   */
  marks(
    finder: number,
    starts: number,
    ends: number,
    count: number,
    words: number,
    width: number,
    rows: number,
  ): number;
}

/**
 * Both read cells of the rows listed, or of the first `count` where `rows` is 0, write doubles at the
 * row's own number, list the rows that need more than a kernel, and give the count of these.
 */
export interface ValueKernels {
  numbers(
    kinds: number,
    starts: number,
    ends: number,
    rows: number,
    count: number,
    out: number,
    left: number,
  ): number;
  /** Where `kinds` is 0 all cells are text; where `prefix` is 1 a numeral is no instant. */
  instants(
    kinds: number,
    starts: number,
    ends: number,
    rows: number,
    count: number,
    out: number,
    left: number,
    prefix: number,
  ): number;
}

/** Splits a line into fields, and writes those that columns ask for (`spaces/plan.ts`). */
export type Split = (
  lineStarts: number,
  lineEnds: number,
  rows: number,
  count: number,
  columns: number,
  width: number,
  found: number,
  most: number,
  status: number,
  counts: number,
  kinds: number,
  starts: number,
  ends: number,
  stride: number,
) => void;

export interface SpaceKernels {
  /** At blanks; a line with control characters or bytes above 127 is odd. */
  readonly spaces: Split;
  /** At blanks of all sorts that are not in `"…"` or `[…]`. */
  readonly quoted: Split;
}

export interface CodeKernels {
  /**
   * Writes codes where `early` (`dictionary/early.ts`) has them, -1 elsewhere. Lists the rows that
   * are left, with 32 bits of hash and a byte of `Mode` (`dictionary/hash.ts`); gives their count.
   */
  encode(
    kinds: number,
    starts: number,
    ends: number,
    rows: number,
    count: number,
    keys: number,
    early: number,
    out: number,
    hashes: number,
    modes: number,
    left: number,
  ): number;
}
