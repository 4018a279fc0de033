// Lines of JSON in one pass: 64 bytes at a time are proved and walked.

import { below, bits64, equal } from './masks';
import { beginOrder, orderHolds } from './order';
import { beginScalars, scalarsHold } from './scalars';
import { beginRow, endRow, keepVisits, useTable } from './table';
import { controlsAreBlank, escapesHold, insideOf, isUtf8 } from './text';
import { beginWalk, braces, failed, noteEscape, objects, onward, opens, walk } from './walk';

const object: u32 = 0;
const none: u32 = 1;
const odd: u32 = 2;

/** Reads the lines whose rows, starts and ends are listed by the plan in the table. */
export function fields(plan: usize, rows: usize, starts: usize, ends: usize, count: u32): void {
  useTable(plan);
  for (let i: usize = 0; i < <usize>count << 2; i += 4) {
    beginRow(load<u32>(rows + i));
    leaves = 0;
    const end = <usize>load<u32>(ends + i);
    const start = blanksEnd(<usize>load<u32>(starts + i), end);
    if (start >= end || load<u8>(start) != 0x7b) endRow(none, 0);
    else endRow(isRead(start, end) ? object : odd, leaves);
  }
  keepVisits();
}

let leaves: u32 = 0;

function blanksEnd(at: usize, end: usize): usize {
  for (; at < end; at++) {
    const byte = <u32>load<u8>(at);
    if (byte != 0x20 && byte != 9 && byte != 10 && byte != 13) break;
  }
  return at;
}

/** Whether an object of JSON, and nothing else, stands here; what is planned is put down. */
function isRead(start: usize, end: usize): bool {
  let inString: u64 = 0;
  let escapes: u64 = 0;
  let inScalar: u64 = 0;
  let isHigh = false;
  beginOrder();
  beginScalars();
  beginWalk(start, end);
  for (let at = start; at < end; at += 64) {
    const a = v128.load(at), b = v128.load(at, 16), c = v128.load(at, 32), d = v128.load(at, 48);
    const left = end - at;
    const valid = left < 64 ? (<u64>1 << left) - 1 : ~<u64>0;

    let quotes = equal(a, b, c, d, 0x22) & valid;
    if (v128.any_true(slashes(a, b, c, d)) || escapes) {
      const slash = equal(a, b, c, d, 0x5c) & valid;
      const escaped = escapedBy(slash, escapes) & valid;
      escapes = overflow;
      quotes &= ~escaped;
      if (!escapesHold(at, escaped)) return false;
      noteEscape();
    }
    const inside = insideOf(quotes) ^ inString;
    inString = <u64>(<i64>inside >> 63);
    const outside = ~inside & valid;
    const begun = quotes & inside;
    const closed = quotes & outside;

    const least = i8x16.min_s(i8x16.min_s(a, b), i8x16.min_s(c, d));
    if (v128.any_true(i8x16.lt_s(least, i8x16.splat(0x20)))) {
      const controls = below(a, b, c, d, 0x1f) & valid;
      if (controls & inside || !controlsAreBlank(at, controls)) return false;
      isHigh = isHigh || (bits64(a, b, c, d) & valid) != 0;
    }

    const brackets = equal(masked(a), masked(b), masked(c), masked(d), 0x7f) & outside;
    const commas = equal(a, b, c, d, 0x2c) & outside;
    const colons = equal(a, b, c, d, 0x3a) & outside;
    const others = outside & ~(closed | brackets | commas | colons);
    let blanks = ~valid;
    if (others != 0) blanks |= below(a, b, c, d, 0x20) & others;
    const scalars = others & ~blanks;
    const afterScalars = (scalars << 1) | inScalar;
    const scalarStarts = scalars & ~afterScalars;
    inScalar = scalars >> 63;
    if (!scalarsHold(at, end, scalars, scalarStarts, a, b, c, d)) return false;

    const last = walk(at, brackets, commas, colons, begun, closed, scalars);
    if (last == failed) return false;
    if (!orderHolds(
      begun, closed, inside, begun | opens | scalarStarts, brackets & ~opens, commas, colons,
      blanks, afterScalars & ~scalars, (commas & objects) | braces,
    )) return false;
    leaves += <u32>(popcnt(begun) + popcnt(scalarStarts) - popcnt(colons));
    if (last != onward) {
      if ((~blanks >> last) != 1) return false;
      if (left > 64 && blanksEnd(at + 64, end) != end) return false;
      return !isHigh || isUtf8(start, end);
    }
  }
  return false;
}

/** Makes all four brackets 0x7f (and also `Y`, `y`, `_` and DEL). */
@inline
function masked(bytes: v128): v128 {
  return v128.or(bytes, i8x16.splat(0x26));
}

/** Whether an escape goes on in the next block. */
let overflow: u64 = 0;

/** Bytes behind an odd number of backslashes. */
@inline
function escapedBy(slash: u64, escapes: u64): u64 {
  const even: u64 = 0x5555555555555555;
  const starting = slash & ~escapes;
  const follows = (starting << 1) | escapes;
  const oddStarts = starting & ~even & ~follows;
  const sum = oddStarts + starting;
  overflow = <u64>(sum < starting);
  return (even ^ (sum << 1)) & follows;
}

@inline
function slashes(a: v128, b: v128, c: v128, d: v128): v128 {
  const slash = i8x16.splat(0x5c);
  return v128.or(
    v128.or(i8x16.eq(a, slash), i8x16.eq(b, slash)),
    v128.or(i8x16.eq(c, slash), i8x16.eq(d, slash)),
  );
}
