import type { Value } from '../../value/value.ts';

/** A place in the base order. */
export interface Place {
  readonly time: number;
  readonly source: number;
  readonly sequence: number;
}

/** A value that may be the answer, and the row that it is of. */
export interface Candidate extends Place {
  readonly value: Value;
}

/** Newest first; of the same time, by input and place in it. */
export const inBaseOrder = (a: Place, b: Place): number =>
  b.time - a.time || a.source - b.source || a.sequence - b.sequence;

/** The one of the earlier row. */
export const former = (a: Candidate | undefined, b: Candidate): Candidate =>
  a !== undefined && inBaseOrder(a, b) <= 0 ? a : b;
