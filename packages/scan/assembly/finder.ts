import { findNeedle } from './needle';
import { findNeedles } from './needles';

/** What kind of finder begins at an address; one needle, or several of them, with or without case. */
export const foldedNeedle: u32 = 1;
export const manyNeedles: u32 = 2;
export const foldedNeedles: u32 = 3;

/** The first place of what a finder looks for in [from, to), or -1. */
export function find(from: usize, to: usize, finder: usize): i32 {
  return load<u32>(finder) >= manyNeedles
    ? findNeedles(from, to, finder)
    : findNeedle(from, to, finder);
}

/** The rows that hold what a finder looks for, ascending; how many there are. */
export function rowsWith(
  finder: usize,
  starts: usize,
  ends: usize,
  count: u32,
  rows: usize,
): i32 {
  if (count == 0) return 0;
  const to = <usize>load<u32>(ends + (<usize>(count - 1) << 2));
  const first = rows;
  let row: u32 = 0;
  let from = <usize>load<u32>(starts);
  while (true) {
    const place = find(from, to, finder);
    if (place < 0) break;
    row = rowOf(<u32>place, starts, row, count);
    const end = <usize>load<u32>(ends + (<usize>row << 2));
    // What may reach beyond its line is looked for in the line alone.
    const longest = <usize>load<u32>(finder, 4);
    if (<usize>place + longest <= end || find(<usize>place, end, finder) >= 0) {
      store<u32>(rows, row);
      rows += 4;
    }
    if (++row == count) break;
    from = <usize>load<u32>(starts + (<usize>row << 2));
  }
  return <i32>((rows - first) >> 2);
}

/** The last row that starts at or before a place; `row` is one of those. */
@inline
export function rowOf(place: u32, starts: usize, row: u32, count: u32): u32 {
  let step: u32 = 1;
  while (row + step < count && load<u32>(starts + (<usize>(row + step) << 2)) <= place) {
    row += step;
    step <<= 1;
  }
  for (step >>= 1; step != 0; step >>= 1) {
    if (row + step < count && load<u32>(starts + (<usize>(row + step) << 2)) <= place) row += step;
  }
  return row;
}
