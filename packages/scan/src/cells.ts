/** What stands in a cell. */
export const Kind = {
  missing: 0,
  /** A string without escapes; the cell lies between its quotes. */
  text: 1,
  /** A string with escapes; the cell lies between its quotes. */
  escaped: 2,
  number: 3,
  true: 4,
  false: 5,
  null: 6,
  /** An object or array, with its brackets. */
  container: 7,
} as const;

/** One field over the lines of a block: entries stand at the row's own number. */
export interface Cells {
  /** One of `Kind`. */
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}
