/** So many times are done at once: what is made of them stays in the nearest cache. */
export const blockSize = 512;

/** A series over one block of times. */
export interface Cell {
  /** 0 where there is no point. */
  values: Float64Array;
  /** 1 where there is a point; of no meaning where all are there. */
  present: Uint8Array;
  isWhole: boolean;
}

export const newCell = (): Cell => ({
  values: new Float64Array(blockSize),
  present: new Uint8Array(blockSize),
  isWhole: true,
});

export const isThere = (cell: Cell, i: number): number => (cell.isWhole ? 1 : cell.present[i]!);

/** Puts 0 where there is no point, and sees whether there are all. */
export function settle(cell: Cell, count: number): void {
  const { values, present } = cell;
  let whole = 1;
  for (let i = 0; i < count; i++) {
    whole &= present[i]!;
    if (present[i] === 0) values[i] = 0;
  }
  cell.isWhole = whole === 1;
}

/** The same, where what is no number is no point. */
export function check(cell: Cell, count: number): void {
  const { values, present } = cell;
  for (let i = 0; i < count; i++) {
    const value = values[i]!;
    if (value - value !== 0) present[i] = 0;
  }
  settle(cell, count);
}

/** Points where either, or both, have one. */
export function combine(out: Cell, a: Cell, b: Cell, isUnion: boolean, count: number): void {
  if (isUnion ? a.isWhole || b.isWhole : a.isWhole && b.isWhole) {
    out.present.fill(1, 0, count);
    return;
  }
  for (let i = 0; i < count; i++) {
    const [left, right] = [isThere(a, i), isThere(b, i)];
    out.present[i] = isUnion ? left | right : left & right;
  }
}

export function copyPresence(out: Cell, of: Cell, count: number): void {
  if (of.isWhole) out.present.fill(1, 0, count);
  else for (let i = 0; i < count; i++) out.present[i] = of.present[i]!;
}
