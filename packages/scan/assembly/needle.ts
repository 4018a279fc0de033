import { agreement, lowered } from './compare';
import { bits64 } from './bits';
import { foldedNeedle } from './finder';

// A needle in memory, 32 bits each: kind, size, two offsets into it and the bytes there, what to
// set in a byte of the text before it is compared with them, where the borders are; at 64 its bytes.
@inline function sizeOf(finder: usize): usize { return load<u32>(finder, 4); }
@inline function textOf(finder: usize): usize { return finder + 64; }

export function findNeedle(from: usize, to: usize, finder: usize): i32 {
  return load<u32>(finder) == foldedNeedle
    ? search(from, to, finder, true)
    : search(from, to, finder, false);
}

/** Looks for two bytes of the needle at their distance, and compares all of it where they are. */
@inline
function search(from: usize, to: usize, finder: usize, fold: bool): i32 {
  const size = sizeOf(finder);
  if (from + size > to) return -1;
  const last = to - size;
  const i = load<u32>(finder, 8), j = load<u32>(finder, 12);
  const a = i8x16.splat(load<u8>(finder, 16)), b = i8x16.splat(load<u8>(finder, 20));
  const foldA = i8x16.splat(load<u8>(finder, 24)), foldB = i8x16.splat(load<u8>(finder, 28));
  let effort: usize = 0;
  for (let at = from; at <= last; at += 64) {
    const x = at + i, y = at + j;
    const p = pair(x, y, a, b, foldA, foldB, fold);
    const q = pair(x + 16, y + 16, a, b, foldA, foldB, fold);
    const r = pair(x + 32, y + 32, a, b, foldA, foldB, fold);
    const s = pair(x + 48, y + 48, a, b, foldA, foldB, fold);
    if (!v128.any_true(v128.or(v128.or(p, q), v128.or(r, s)))) continue;
    for (let found = bits64(p, q, r, s); found != 0; found &= found - 1) {
      const place = at + <usize>ctz(found);
      if (place > last) return -1;
      const same = agreement(place, textOf(finder), size, fold);
      if (same >= size) return <i32>place;
      effort += same >> 4;
      if (effort > 4096 + (place - from)) return searchLinearly(place, to, finder, fold);
    }
  }
  return -1;
}

@inline
function pair(x: usize, y: usize, a: v128, b: v128, foldA: v128, foldB: v128, fold: bool): v128 {
  if (fold) {
    return v128.and(
      i8x16.eq(v128.or(v128.load(x), foldA), a),
      i8x16.eq(v128.or(v128.load(y), foldB), b),
    );
  }
  return v128.and(i8x16.eq(v128.load(x), a), i8x16.eq(v128.load(y), b));
}

/** Where text and needle are made to be alike almost everywhere: no byte is compared twice. */
function searchLinearly(from: usize, to: usize, finder: usize, fold: bool): i32 {
  const size = sizeOf(finder), needle = textOf(finder);
  const borders = finder + <usize>load<u32>(finder, 32);
  let held: usize = 0;
  for (let at = from; at < to; at++) {
    let byte = load<u8>(at);
    if (fold) byte = <u8>i8x16.extract_lane_u(lowered(i8x16.splat(byte)), 0);
    while (held > 0 && load<u8>(needle + held) != byte) held = load<u32>(borders + ((held - 1) << 2));
    if (load<u8>(needle + held) == byte) held++;
    if (held == size) return <i32>(at + 1 - size);
  }
  return -1;
}
