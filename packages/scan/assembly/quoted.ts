import { isDoubtful, isPlain, place } from './spaces';

const quote: u8 = 34;
const open: u8 = 91;
const close: u8 = 93;

/** As `spaces`, but `"…"` and `[…]` before a blank or the end are one field, and any blank splits. */
export function quoted(
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

/** Each part of a line is looked through once for each closing sign: where one is, is remembered. */
@inline
function split(from: usize, to: usize, found: usize, most: i32): i32 {
  const first = found;
  const full = found + (<usize>most << 3);
  let nextQuote = from, nextClose = from;
  let at = from;
  while (at < to) {
    const byte = load<u8>(at);
    if (isBlank(byte)) {
      at++;
      continue;
    }
    if (found == full) return -1;
    let end = to;
    let isWhole = false;
    if (byte == quote) {
      if (nextQuote <= at) nextQuote = next(at + 1, to, quote);
      end = nextQuote;
    } else if (byte == open) {
      if (nextClose <= at) nextClose = next(at + 1, to, close);
      end = nextClose;
    }
    isWhole = end < to && (end + 1 == to || isBlank(load<u8>(end + 1)));
    if (!isWhole) end = nextBlank(at, to);
    store<u32>(found, <u32>(isWhole ? at + 1 : at));
    store<u32>(found, <u32>end, 4);
    found += 8;
    at = isWhole ? end + 1 : end;
  }
  return <i32>((found - first) >> 3);
}

@inline
function isBlank(byte: u8): bool {
  return byte == 32 || byte == 9 || byte == 13 || byte == 10;
}

/** The next place of a byte, or the end. */
function next(at: usize, to: usize, byte: u8): usize {
  const wanted = i8x16.splat(byte);
  for (; at < to; at += 16) {
    const hits = i8x16.bitmask(i8x16.eq(v128.load(at), wanted));
    if (hits != 0) return min(at + <usize>ctz(hits), to);
  }
  return to;
}

function nextBlank(at: usize, to: usize): usize {
  for (; at < to; at += 16) {
    const text = v128.load(at);
    const hits = i8x16.bitmask(v128.or(
      v128.or(i8x16.eq(text, i8x16.splat(32)), i8x16.eq(text, i8x16.splat(9))),
      v128.or(i8x16.eq(text, i8x16.splat(13)), i8x16.eq(text, i8x16.splat(10))),
    ));
    if (hits != 0) return min(at + <usize>ctz(hits), to);
  }
  return to;
}
