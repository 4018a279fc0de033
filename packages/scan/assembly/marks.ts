import { agreement } from './compare';
import { foldedNeedles, rowOf } from './finder';
import { findNeedles } from './needles';

/**
 * Sets for each line the bits of the needles that stand in it, in `width` words of 32 bits a line.
 * Lists the rows that have any, ascending; gives their count.
 */
export function marks(
  finder: usize,
  starts: usize,
  ends: usize,
  count: u32,
  words: usize,
  width: u32,
  rows: usize,
): i32 {
  if (count == 0) return 0;
  memory.fill(words, 0, <usize>(count * width) << 2);
  const to = <usize>load<u32>(ends + (<usize>(count - 1) << 2));
  const first = rows;
  let row: u32 = 0;
  let last: u32 = count;
  let from = <usize>load<u32>(starts);
  while (from < to) {
    const place = findNeedles(from, to, finder);
    if (place < 0) break;
    row = rowOf(<u32>place, starts, row, count);
    const end = <usize>load<u32>(ends + (<usize>row << 2));
    if (markAt(place, end, finder, words + (<usize>(row * width) << 2)) && row != last) {
      store<u32>(rows, row);
      rows += 4;
      last = row;
    }
    from = <usize>place + 1;
  }
  return <i32>((rows - first) >> 2);
}

/** Sets the bits of all needles that begin at a place and end before the line does. */
function markAt(at: usize, end: usize, finder: usize, words: usize): bool {
  const word = load<u32>(at);
  const fold = load<u32>(finder) == foldedNeedles;
  let isAny = false;
  for (let buckets = bucketsAt(word, finder); buckets != 0; buckets &= buckets - 1) {
    const bounds = finder + 160 + (<usize>ctz(buckets) << 2);
    const last = finder + <usize>load<u32>(bounds, 4);
    for (let entry = finder + <usize>load<u32>(bounds); entry < last; entry += 24) {
      if (((word | load<u32>(entry, 8)) & load<u32>(entry, 4)) != load<u32>(entry)) continue;
      const size = <usize>load<u32>(entry, 12);
      if (at + size > end) continue;
      const number = load<u32>(entry, 20);
      const bits = words + (<usize>(number >> 5) << 2);
      const bit: u32 = 1 << (number & 31);
      if ((load<u32>(bits) & bit) != 0) continue;
      if (size > 4 && agreement(at, finder + <usize>load<u32>(entry, 16), size, fold) < size) continue;
      store<u32>(bits, load<u32>(bits) | bit);
      isAny = true;
    }
  }
  return isAny;
}

/** The buckets that three bytes in a row allow. */
@inline
function bucketsAt(word: u32, finder: usize): u32 {
  const tables = finder + 64;
  return allowed(word & 255, tables)
    & allowed((word >> 8) & 255, tables + 32)
    & allowed((word >> 16) & 255, tables + 64);
}

@inline
function allowed(byte: u32, tables: usize): u32 {
  return <u32>load<u8>(tables + <usize>(byte & 15)) & <u32>load<u8>(tables + <usize>(byte >> 4), 16);
}
