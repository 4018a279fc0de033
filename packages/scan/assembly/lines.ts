import { before, equal64 } from './bits';

const newline: u8 = 10;
const carriageReturn: u8 = 13;

/** Starts and ends of the lines in [from, to); how many there are, or -1 where more than `most`. */
export function lines(from: usize, to: usize, starts: usize, ends: usize, most: usize): i32 {
  const wanted = i8x16.splat(newline);
  let count: usize = 0;
  const full = most << 2;
  let start = from;
  for (let at = from; at < to; at += 64) {
    let found = before(equal64(at, wanted), at, to);
    if (count + (<usize>popcnt(found) << 2) > full) return -1;
    while (found != 0) {
      const end = at + <usize>ctz(found);
      store<u32>(starts + count, <u32>start);
      store<u32>(ends + count, <u32>trimmed(start, end));
      count += 4;
      start = end + 1;
      found &= found - 1;
    }
  }
  if (start < to) {
    if (count == full) return -1;
    store<u32>(starts + count, <u32>start);
    store<u32>(ends + count, <u32>trimmed(start, to));
    count += 4;
  }
  return <i32>(count >> 2);
}

@inline
function trimmed(start: usize, end: usize): usize {
  return end - <usize>((end > start) & (load<u8>(end - 1) == carriageReturn));
}
