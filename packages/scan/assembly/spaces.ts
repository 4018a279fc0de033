import { before, bits64 } from './bits';
import { text } from './cell';

const blank: u8 = 32;
export const isPlain: u8 = 0;
/** There is another sign for a blank in the line, or there may be: not split here. */
export const isDoubtful: u8 = 2;

/**
 * Splits lines at blanks, and writes the fields that columns ask for: from 0 on, or from -1 back.
 * `found` has room for the bounds of `most` fields, and a few more: lines that have more than those are
 * doubtful. A column has its entries at `stride` rows behind those of the one before.
 */
export function spaces(
  lineStarts: usize,
  lineEnds: usize,
  rows: usize,
  count: usize,
  columns: usize,
  width: usize,
  found: usize,
  most: i32,
  status: usize,
  counts: usize,
  kinds: usize,
  starts: usize,
  ends: usize,
  stride: usize,
): void {
  for (let i: usize = 0; i < count; i++) {
    const row = rows == 0 ? i : <usize>load<u32>(rows + (i << 2));
    const from = <usize>load<u32>(lineStarts + (row << 2));
    const fields = split(from, <usize>load<u32>(lineEnds + (row << 2)), found, most);
    store<u8>(status + row, fields < 0 ? isDoubtful : isPlain);
    store<u32>(counts + (row << 2), fields < 0 ? 0 : fields);
    place(columns, width, found, fields, kinds + row, starts + (row << 2), ends + (row << 2), stride);
  }
}

/** Writes the chosen ones of the fields found, at the row that the addresses are of. */
@inline
export function place(
  columns: usize,
  width: usize,
  found: usize,
  fields: i32,
  kinds: usize,
  starts: usize,
  ends: usize,
  stride: usize,
): void {
  for (let column: usize = 0; column < width; column++) {
    const asked = load<i32>(columns + (column << 2));
    const field = asked < 0 ? fields + asked : asked;
    const isThere = field >= 0 && field < fields;
    store<u8>(kinds, isThere ? text : 0);
    const bounds = found + (<usize>field << 3);
    store<u32>(starts, isThere ? load<u32>(bounds) : 0);
    store<u32>(ends, isThere ? load<u32>(bounds, 4) : 0);
    kinds += stride;
    starts += stride << 2;
    ends += stride << 2;
  }
}

/** Writes start and end of each field; how many there are, or -1 where the line is doubtful. */
@inline
function split(from: usize, to: usize, found: usize, most: i32): i32 {
  const first = found;
  const full = found + (<usize>most << 3);
  const blanks = i8x16.splat(blank);
  let start = from;
  for (let at = from; at < to; at += 64) {
    const a = v128.load(at), b = v128.load(at, 16), c = v128.load(at, 32), d = v128.load(at, 48);
    // Signed: what is below a blank has a control character or the first bit of a longer one.
    const odd = before(bits64(
      i8x16.lt_s(a, blanks), i8x16.lt_s(b, blanks), i8x16.lt_s(c, blanks), i8x16.lt_s(d, blanks),
    ), at, to);
    if (odd != 0 || found > full) return -1;
    let hits = before(bits64(
      i8x16.eq(a, blanks), i8x16.eq(b, blanks), i8x16.eq(c, blanks), i8x16.eq(d, blanks),
    ), at, to);
    for (; hits != 0; hits &= hits - 1) {
      const end = at + <usize>ctz(hits);
      store<u32>(found, <u32>start);
      store<u32>(found, <u32>end, 4);
      found += <usize>(end > start) << 3;
      start = end + 1;
    }
  }
  if (start < to) {
    store<u32>(found, <u32>start);
    store<u32>(found, <u32>to, 4);
    found += 8;
  }
  return found > full ? -1 : <i32>((found - first) >> 3);
}
