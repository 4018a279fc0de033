/** A set of rows of a block: a bit for each. */
export type RowBits = Int32Array<ArrayBuffer>;

/** So many words hold the bits of so many rows. */
export const wordsFor = (count: number): number => (count + 31) >> 5;

/** Room for the bits of so many rows, none of them set; the same room where it is large enough. */
export function emptied(bits: RowBits, count: number): RowBits {
  const words = wordsFor(count);
  if (bits.length < words) return new Int32Array(words * 2);
  return bits.fill(0, 0, words);
}

export function addRow(bits: RowBits, row: number): void {
  bits[row >> 5] = bits[row >> 5]! | (1 << (row & 31));
}

/** Calls `visit` for each row of a set, ascending. */
export function eachRow(bits: RowBits, words: number, visit: (row: number) => void): void {
  for (let word = 0; word < words; word++) {
    for (let left = bits[word]!; left !== 0; left &= left - 1) {
      visit(word * 32 + 31 - Math.clz32(left & -left));
    }
  }
}
