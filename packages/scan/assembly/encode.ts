import { escaped, rowAt } from './cell';
import { agreement } from './compare';

/** As many 32-bit words are hashed with keys of their own; what follows is folded in by blocks. */
const block: usize = 64;

export const plain: u8 = 1;
/** The text must be known before it can be compared: it has escapes, or bytes above 127. */
export const doubtful: u8 = 2;

// What a dictionary met early: slots of 64 bytes, each 32 bits of hash, code + 1 and size, and from
// 16 on at most 32 bytes.
const slots: u32 = 1024;

/**
 * Codes of cells: -1 where there is nothing to code, and what is among those that a dictionary met
 * early. Lists the rows that are left, with their hash and what kind of text they are, and gives their
 * count.
 *
 * A hash is a sum of 32-bit words, each times a secret key of its own, of which the upper half is
 * taken. Who does not know the keys can't make texts collide. `keys` are of 64 bits: one to begin
 * with, one for the size, then `block` of them, then one for what went before.
 */
export function encode(
  kinds: usize,
  starts: usize,
  ends: usize,
  rows: usize,
  count: usize,
  keys: usize,
  early: usize,
  out: usize,
  hashes: usize,
  modes: usize,
  left: usize,
): i32 {
  const first = left;
  for (let i: usize = 0; i < count; i++) {
    const row = rowAt(rows, i);
    const kind = load<u8>(kinds + row);
    let code = -1;
    if (((1 << kind) & hashed) != 0) {
      const start = <usize>load<u32>(starts + (row << 2));
      const end = <usize>load<u32>(ends + (row << 2));
      const found = hash(start, end, keys);
      const slot = early + (<usize>(found & (slots - 1)) << 6);
      const size = end - start;
      if (load<u32>(slot) == found && <usize>load<u32>(slot, 8) == size && kind != escaped) {
        if (agreement(start, slot + 16, size, false) >= size) code = <i32>load<u32>(slot, 4) - 1;
      }
      if (code < 0) {
        store<u32>(hashes + (row << 2), found);
        store<u8>(modes + row, kind == escaped || isLong ? doubtful : plain);
        store<u32>(left, <u32>row);
        left += 4;
      }
    }
    store<i32>(out + (row << 2), code);
  }
  return <i32>((left - first) >> 2);
}

/** Kinds that have a text: all but those that are missing or null. */
const hashed: u32 = 0b10111110;

/** Whether the bytes hashed last had one above 127. */
let isLong = false;

@inline
function hash(at: usize, end: usize, keys: usize): u32 {
  let sum = load<u64>(keys) + load<u64>(keys, 8) * <u64>(end - at);
  let high: u32 = 0;
  let key = keys + 16;
  const last = keys + 16 + (block << 3);
  for (; at + 4 <= end; at += 4) {
    const word = load<u32>(at);
    high |= word;
    sum += <u64>word * load<u64>(key);
    key += 8;
    if (key == last) {
      key = keys + 16;
      sum = mixed(sum, load<u64>(last));
    }
  }
  if (at < end) {
    const word = load<u32>(at) & ((1 << (<u32>(end - at) << 3)) - 1);
    high |= word;
    sum += <u64>word * load<u64>(key);
  }
  isLong = (high & 0x80808080) != 0;
  return <u32>(sum >> 32);
}

/** Both halves count on, each times a key of the upper and the lower half of one. */
@inline
function mixed(sum: u64, key: u64): u64 {
  return (sum >> 32) * (key | 1) + (sum & 0xffffffff) * ((key >> 17) | 1);
}
