/** How finders lie in memory: offsets from where one begins, the same in `assembly/`. */
export const kinds = { needle: 0, foldedNeedle: 1, needles: 2, foldedNeedles: 3 } as const;

export const header = {
  kind: 0,
  /** Of the needle, or of the longest. */
  size: 4,
} as const;

/** Of one needle. */
export const one = {
  /** The offsets of two bytes in the needle that are rare in text. */
  offsetA: 8,
  offsetB: 12,
  byteA: 16,
  byteB: 20,
  /** Bits to set in a byte of the text before it is compared. */
  foldA: 24,
  foldB: 28,
  /** Where the borders are; only of needles that are longer than one comparison. */
  borders: 32,
  text: 64,
} as const;

/** Of several needles. */
export const several = {
  tables: 64,
  bounds: 160,
  entries: 224,
  entrySize: 24,
} as const;

/** Of an entry of several needles. */
export const entry = { word: 0, mask: 4, fold: 8, size: 12, text: 16, number: 20 } as const;

export const buckets = 8;

/** Needles up to this size are compared in one step. */
export const vector = 16;
