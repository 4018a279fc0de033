// Along the trie: what the brackets, colons and commas of a block mean for the plan.

import { closingQuote, hasEscape } from './text';
import { deepest, found, frames, newVisit, root, table } from './table';

const text: u32 = 1;
const escaped: u32 = 2;
const number: u32 = 3;
const container: u32 = 7;

/** Open containers, and what they are, the last one at the lowest bit: 1 an object, 0 an array. */
let depth: u32 = 0;
let kinds: u64 = 0;
/** Of these, how many a path leads to; the last one's frame, and whether its members matter. */
let live: u32 = 0;
let frame: usize = 0;
let listens: bool = false;
/** The place of the container that opens next. */
let wanted: usize = 0;
let lineEnd: usize = 0;
/** Whether there was an escape in the line. */
let anyEscape: bool = false;
/** The last opening quote of the blocks before. */
let lastQuote: usize = 0;

/** Of a block: opening brackets, braces among them, the bytes that stand directly in an object. */
export let opens: u64 = 0;
export let braces: u64 = 0;
export let objects: u64 = 0;

@inline
export function beginWalk(at: usize, end: usize): void {
  depth = 0;
  kinds = 0;
  live = 0;
  frame = frames - 32;
  listens = true;
  wanted = root;
  lineEnd = end;
  anyEscape = false;
  lastQuote = at;
}

@inline
export function noteEscape(): void {
  anyEscape = true;
}

export const onward: i32 = -1;
export const failed: i32 = -2;

/**
 * The bit at which the line's object ends, `onward` where it does not, `failed`. `brackets` may
 * have letters among them.
 */
@inline
export function walk(
  at: usize, brackets: u64, commas: u64, colons: u64, begun: u64, closed: u64, scalars: u64,
): i32 {
  let level = depth;
  let stack = kinds;
  let allOpens: u64 = 0;
  let allBraces: u64 = 0;
  let allObjects = 0 - (stack & 1);
  let end = onward;
  let bad: u64 = 0;
  let rest = listens ? brackets | (stack & 1 ? colons : commas) : brackets;
  while (rest != 0) {
    const i = ctz(rest);
    const bit = rest & (0 - rest);
    const above = 0 - (bit << 1);
    const here = at + <usize>i;
    rest &= above;
    if (!listens) {
      // PERF: no branch on what the bracket is (bench scan/fields).
      const byte = <u64>load<u8>(here);
      const isOpen = byte >> 1 & 1;
      const isObject = byte >> 5 & 1;
      const opening = 0 - isOpen;
      bad |= ((byte & 0xdf) ^ (0x5d - (isOpen << 1))) | ((stack ^ isObject) & 1 & ~opening);
      const before = stack;
      stack = (((stack << 1) | isObject) & opening) | ((stack >> 1) & ~opening);
      level += <u32>(isOpen << 1) - 1;
      allOpens |= bit & opening;
      allBraces |= bit & opening & (0 - isObject);
      allObjects ^= above & (0 - ((stack ^ before) & 1));
      if (level > deepest) return failed;
      if (level > live) continue;
      if (level < live) {
        if (!leave(here)) return failed;
        if (level == 0) {
          end = <i32>i;
          break;
        }
      }
      listens = load<u32>(frame, 8) != 0;
      if (listens) rest = above & (brackets | (stack & 1 ? colons : commas));
    } else if (brackets & bit) {
      const byte = <u64>load<u8>(here);
      const before = stack;
      if ((byte & 0xdf) == 0x5b) {
        if (level >= deepest) return failed;
        level += 1;
        stack = (stack << 1) | (byte >> 5 & 1);
        allOpens |= bit;
        allBraces |= bit & (0 - (stack & 1));
        if (wanted == 0) listens = false;
        else if (!enter(here, <u32>stack & 1, at, closed, scalars)) return failed;
      } else {
        if (byte != (0x5d | ((stack & 1) << 5)) || !leave(here)) return failed;
        level -= 1;
        stack >>= 1;
        if (level == 0) {
          end = <i32>i;
          break;
        }
        listens = load<u32>(frame, 8) != 0;
      }
      allObjects ^= above & (0 - ((stack ^ before) & 1));
      rest = above & (listens ? brackets | (stack & 1 ? colons : commas) : brackets);
    } else if (stack & 1) {
      const earlier = begun & (bit - 1);
      const quote = earlier != 0 ? at + 63 - <usize>clz(earlier) : lastQuote;
      if (!member(quote + 1, here, at, closed, scalars)) return failed;
    } else {
      if (!element(here, at, closed, scalars)) return failed;
      if (!listens) rest &= brackets;
    }
  }
  if (begun != 0) lastQuote = at + 63 - <usize>clz(begun);
  depth = level;
  kinds = stack;
  opens = allOpens;
  braces = allBraces;
  objects = allObjects;
  return bad != 0 ? failed : end;
}

/** A container opens that a path leads to. */
function enter(here: usize, isObject: u32, at: usize, closed: u64, scalars: u64): bool {
  const place = wanted;
  wanted = 0;
  live += 1;
  frame += 32;
  store<u32>(frame, <u32>place);
  store<u32>(frame, <u32>here, 4);
  store<u64>(frame, newVisit(), 24);
  if (isObject) {
    listens = load<u32>(place, 8) != 0;
    store<u32>(frame, <u32>listens, 8);
    return true;
  }
  store<u32>(frame, load<u32>(place, 24), 12);
  store<u32>(frame, load<u32>(place, 28), 16);
  store<u32>(frame, <u32>-1, 20);
  return element(here, at, closed, scalars);
}

/** A container ends that a path led to. */
function leave(here: usize): bool {
  const place = <usize>load<u32>(frame);
  const start = <usize>load<u32>(frame, 4);
  live -= 1;
  frame -= 32;
  return load<u32>(place) == 0 || found(place, container, start, here + 1);
}

/** An element comes behind this byte; it matters where its index is the next that is planned. */
function element(here: usize, at: usize, closed: u64, scalars: u64): bool {
  const index = load<u32>(frame, 20) + 1;
  store<u32>(frame, index, 20);
  const next = load<u32>(frame, 12);
  const last = load<u32>(frame, 16);
  listens = next != last;
  store<u32>(frame, <u32>listens, 8);
  if (!listens || load<u32>(table + next) != index) return true;
  store<u32>(frame, next + 8, 12);
  return valueAfter(here, table + load<u32>(table + next, 4), at, closed, scalars);
}

/** A member's key begins here, and its colon stands there; it matters where the key is planned. */
function member(key: usize, colon: usize, at: usize, closed: u64, scalars: u64): bool {
  let end = colon - 1;
  while (end > key && load<u8>(end) <= 0x20) end -= 1;
  if (end < key || load<u8>(end) != 0x22) return false;
  if (anyEscape && closingQuote(key, end) == end && hasEscape) return false;
  const place = <usize>load<u32>(frame);
  const length = <u32>(end - key);
  if (((load<u64>(place, 16) >> ((<u64>load<u8>(key) + (length << 3)) & 63)) & 1) == 0) return true;
  const entry = lookUp(place, key, end, length);
  if (entry == 0) return true;
  const visit = load<u64>(frame, 24);
  if (load<u64>(entry, 32) == visit) return false;
  store<u64>(entry, visit, 32);
  return valueAfter(colon, table + load<u32>(entry, 24), at, closed, scalars);
}

/** The member with this key, 0 where there is none. */
@inline
function lookUp(place: usize, key: usize, end: usize, length: u32): usize {
  const head = length < 8 ? load<u64>(key) & ((<u64>1 << (length << 3)) - 1) : load<u64>(key);
  const tail = length > 8 ? load<u64>(end - 8) : 0;
  const slots = table + load<u32>(place, 8);
  const mask = load<u32>(place, 12);
  const mixed = ((head ^ rotl<u64>(tail, 29)) + length) * 0x9e3779b97f4a7c15;
  let slot = <u32>(mixed >> 32) & mask;
  while (true) {
    const offset = load<u32>(slots + (<usize>slot << 2));
    if (offset == 0) return 0;
    const entry = table + offset;
    if (load<u64>(entry) == head && load<u64>(entry, 8) == tail && load<u32>(entry, 16) == length
      && (length <= 16 || isSame(table + load<u32>(entry, 20), key, length))) return entry;
    slot = (slot + 1) & mask;
  }
}

/** Whether the first bytes are equal, all but the last eight. */
function isSame(one: usize, other: usize, length: u32): bool {
  for (let i: usize = 8; i < <usize>length - 8; i += 8) {
    if (load<u64>(one + i) != load<u64>(other + i)) return false;
  }
  return true;
}

/** Puts down the scalar that comes behind this byte; waits for the container where it is one. */
function valueAfter(here: usize, place: usize, at: usize, closed: u64, scalars: u64): bool {
  let start = here + 1;
  while (start < lineEnd && load<u8>(start) <= 0x20) start += 1;
  const byte = <u32>load<u8>(start);
  if ((byte | 0x20) == 0x7b) {
    wanted = place;
    return true;
  }
  if (load<u32>(place) == 0 || start >= lineEnd || byte == 0x5d) return true;
  if (byte == 0x22) {
    const i = start - at;
    const ends = i < 63 ? closed >> (i + 1) : 0;
    // An opening quote is no closing one: the next of these is the string's.
    if (ends != 0 && !anyEscape) return found(place, text, start + 1, start + 1 + <usize>ctz(ends));
    const close = closingQuote(start + 1, lineEnd);
    return found(place, hasEscape ? escaped : text, start + 1, close);
  }
  if (byte == 0x74) return found(place, 4, start, start + 4);
  if (byte == 0x66) return found(place, 5, start, start + 5);
  if (byte == 0x6e) return found(place, 6, start, start + 4);
  return found(place, number, start, scalarEnd(start, at, scalars));
}

@inline
function scalarEnd(start: usize, at: usize, scalars: u64): usize {
  const i = start - at;
  const others = i < 64 ? ~scalars >> i : 0;
  if (others != 0) return start + <usize>ctz(others);
  let end = i < 64 ? at + 64 : start;
  while (end < lineEnd && isInside(load<u8>(end))) end += 1;
  return end;
}

@inline
function isInside(byte: u32): bool {
  return byte > 0x20 && byte != 0x2c && byte != 0x7d && byte != 0x5d;
}
