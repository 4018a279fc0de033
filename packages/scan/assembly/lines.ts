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

/** How many times a line ends in [from, to). */
export function lineEnds(from: usize, to: usize): i32 {
  const wanted = i8x16.splat(newline);
  let sum = i32x4.splat(0);
  let at = from;
  // A lane of a byte counts to 255, less than it takes until the lanes are added up.
  while (at + 4096 <= to) {
    let lanes = i8x16.splat(0), others = i8x16.splat(0);
    for (const end = at + 4096; at < end; at += 32) {
      lanes = i8x16.sub(lanes, i8x16.eq(v128.load(at), wanted));
      others = i8x16.sub(others, i8x16.eq(v128.load(at, 16), wanted));
    }
    const pairs = i16x8.add(i16x8.extadd_pairwise_i8x16_u(lanes), i16x8.extadd_pairwise_i8x16_u(others));
    sum = i32x4.add(sum, i32x4.extadd_pairwise_i16x8_u(pairs));
  }
  let count = i32x4.extract_lane(sum, 0) + i32x4.extract_lane(sum, 1)
    + i32x4.extract_lane(sum, 2) + i32x4.extract_lane(sum, 3);
  for (; at < to; at += 64) count += <i32>popcnt(before(equal64(at, wanted), at, to));
  return count;
}

@inline
function trimmed(start: usize, end: usize): usize {
  return end - <usize>((end > start) & (load<u8>(end - 1) == carriageReturn));
}
