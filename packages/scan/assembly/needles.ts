import { agreement } from './compare';
import { foldedNeedles } from './finder';

// Several needles in memory: kind and size of the longest; at 64 six tables of sixteen bytes, for the lower and the upper
// half of the first three bytes the buckets that may begin so; at 160 where the nine bounds of the
// buckets are in the entries; at 208 room; at 224 the entries. An entry, 32 bits each: the first
// four bytes, which of them count, what to set in the text before, size, where the bytes are, number.
export function findNeedles(from: usize, to: usize, finder: usize): i32 {
  return load<u32>(finder) == foldedNeedles
    ? search(from, to, finder, true)
    : search(from, to, finder, false);
}

/** A bit of a byte stands for a bucket: those of a place are what three bytes in a row allow. */
@inline
function search(from: usize, to: usize, finder: usize, fold: bool): i32 {
  const low0 = v128.load(finder, 64), high0 = v128.load(finder, 80);
  const low1 = v128.load(finder, 96), high1 = v128.load(finder, 112);
  const low2 = v128.load(finder, 128), high2 = v128.load(finder, 144);
  const half = i8x16.splat(15);
  let text = v128.load(from);
  let low = v128.and(text, half), high = i8x16.shr_u(text, 4);
  let a0 = allowed(low0, high0, low, high);
  let a1 = allowed(low1, high1, low, high);
  let a2 = allowed(low2, high2, low, high);
  for (let at = from; at < to; at += 32) {
    text = v128.load(at, 16);
    low = v128.and(text, half);
    high = i8x16.shr_u(text, 4);
    const b0 = allowed(low0, high0, low, high);
    const b1 = allowed(low1, high1, low, high);
    const b2 = allowed(low2, high2, low, high);
    text = v128.load(at, 32);
    low = v128.and(text, half);
    high = i8x16.shr_u(text, 4);
    const c0 = allowed(low0, high0, low, high);
    const c1 = allowed(low1, high1, low, high);
    const c2 = allowed(low2, high2, low, high);
    const first = v128.and(a0, v128.and(second(a1, b1), third(a2, b2)));
    const next = v128.and(b0, v128.and(second(b1, c1), third(b2, c2)));
    if (v128.any_true(v128.or(first, next))) {
      let place = verified(at, to, first, finder, fold);
      if (place < 0) place = verified(at + 16, to, next, finder, fold);
      if (place >= 0) return place;
    }
    a0 = c0;
    a1 = c1;
    a2 = c2;
  }
  return -1;
}

@inline
function allowed(lows: v128, highs: v128, low: v128, high: v128): v128 {
  return v128.and(i8x16.swizzle(lows, low), i8x16.swizzle(highs, high));
}

/** What the bytes one further on allow. */
@inline
function second(a: v128, b: v128): v128 {
  return v128.shuffle<u8>(a, b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
}

@inline
function third(a: v128, b: v128): v128 {
  return v128.shuffle<u8>(a, b, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17);
}

/** The first of sixteen places where a needle of its buckets is. */
function verified(at: usize, to: usize, buckets: v128, finder: usize, fold: bool): i32 {
  let places = ~<u32>i8x16.bitmask(i8x16.eq(buckets, i8x16.splat(0))) & 0xffff;
  if (places == 0) return -1;
  v128.store(finder, buckets, 208);
  for (; places != 0; places &= places - 1) {
    const lane = <usize>ctz(places);
    const place = at + lane;
    if (place >= to) return -1;
    if (begins(place, to, load<u8>(finder + lane, 208), finder, fold)) return <i32>place;
  }
  return -1;
}

function begins(at: usize, to: usize, buckets: u32, finder: usize, fold: bool): bool {
  const word = load<u32>(at);
  for (; buckets != 0; buckets &= buckets - 1) {
    const bounds = finder + 160 + (<usize>ctz(buckets) << 2);
    const end = finder + <usize>load<u32>(bounds, 4);
    for (let entry = finder + <usize>load<u32>(bounds); entry < end; entry += 24) {
      if (((word | load<u32>(entry, 8)) & load<u32>(entry, 4)) != load<u32>(entry)) continue;
      const size = <usize>load<u32>(entry, 12);
      if (at + size > to) continue;
      if (size <= 4) return true;
      if (agreement(at, finder + <usize>load<u32>(entry, 16), size, fold) >= size) return true;
    }
  }
  return false;
}
