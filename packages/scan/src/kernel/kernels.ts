/**
 * What the module exports and its twin does in JavaScript, with the same answers. All arguments are
 * byte addresses in one memory, sizes or counts; columns are 32 bits a row unless said otherwise.
 */
export interface Kernels extends LineKernels {}

export interface LineKernels {
  /** Writes where the lines of [from, to) start and end; gives their count. */
  lines(from: number, to: number, starts: number, ends: number): number;
}
