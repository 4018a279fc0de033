/** What the engine asks of the package that scans bytes; its own types, word for word. */

export interface Cells {
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

export interface Lines {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

export interface Scanner {
  readonly bytes: Uint8Array;
}

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
