/**
 * What the module exports and its twin does in JavaScript, with the same answers. All arguments are
 * byte addresses in one memory, sizes or counts; columns are 32 bits a row unless said otherwise.
 */
export interface Kernels extends LineKernels, FinderKernels {}

export interface LineKernels {
  /** Writes where the lines of [from, to) start and end; gives their count. */
  lines(from: number, to: number, starts: number, ends: number): number;
}

export interface FinderKernels {
  /** The first place of what a finder (`search/layout.ts`) looks for in [from, to), or -1. */
  find(from: number, to: number, finder: number): number;
  /** Writes the rows that hold what a finder looks for, ascending; gives their count. */
  rowsWith(finder: number, starts: number, ends: number, count: number, rows: number): number;
}
