/**
 * What a cell holds. `text` lies between its quotes and has no escapes, `escaped` has some; a
 * `container` is there with its brackets, everything else as it is written.
 */
export const Kind = {
  missing: 0,
  text: 1,
  escaped: 2,
  number: 3,
  true: 4,
  false: 5,
  null: 6,
  container: 7,
} as const;

/** One field over the lines of a block; an entry is at the row's own number. */
export interface Cells {
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}
