// Numbers and words: 64 bytes at once where numbers are plain, one after the other where not.

import { digits64, equal } from './masks';

// What the bytes before this block leave to it, at its first byte.
let minus: u64 = 0;
let zero: u64 = 0;
let digit: u64 = 0;
let dot: u64 = 0;
let fraction: u64 = 0;
/** Everything before it was looked at, one after the other. */
let seen: usize = 0;
/** Where the last scalar began. */
let begun: usize = 0;

@inline
export function beginScalars(): void {
  forget();
  seen = 0;
}

@inline
function forget(): void {
  minus = 0;
  zero = 0;
  digit = 0;
  dot = 0;
  fraction = 0;
}

/** Whether the scalars of a block hold: `bytes` are theirs, `starts` the first bytes of each. */
@inline
export function scalarsHold(
  at: usize, end: usize, bytes: u64, starts: u64, a: v128, b: v128, c: v128, d: v128,
): bool {
  if ((bytes | minus | dot) == 0) {
    forget();
    return true;
  }
  const digits = digits64(a, b, c, d) & bytes;
  const dots = equal(a, b, c, d, 0x2e) & bytes;
  const signs = equal(a, b, c, d, 0x2d) & bytes;
  const zeros = equal(a, b, c, d, 0x30) & bytes;
  const others = bytes & ~(digits | dots | signs);
  if (others != 0 || at < seen) return mixedHold(at, end, bytes, starts, digits, dots, signs, zeros);
  if (starts != 0) begun = at + 63 - <usize>clz(starts);
  return numbersHold(starts, digits, dots, signs, zeros);
}

/** number = [ "-" ] , ( "0" | digit19 , { digit } ) , [ "." , digit , { digit } ]; no exponents. */
@inline
function numbersHold(starts: u64, digits: u64, dots: u64, signs: u64, zeros: u64): bool {
  const first = (starts & ~signs) | (signs << 1) | minus;
  const afterZero = ((zeros & first) << 1) | zero;
  const afterDigit = (digits << 1) | digit;
  const afterDot = (dots << 1) | dot;
  // Adding a fraction's first digit to its digits carries over to the byte behind the last one.
  const carried = digits + (afterDot | fraction);
  const bad = (signs & ~starts) | (first & ~digits) | (afterZero & digits) | (dots & ~afterDigit)
    | (afterDot & ~digits) | (carried & ~digits & dots);
  minus = signs >> 63;
  zero = (zeros & first) >> 63;
  digit = digits >> 63;
  dot = dots >> 63;
  fraction = <u64>(carried < digits);
  return bad == 0;
}

/** The same where some scalars are words or have exponents: these are read byte by byte. */
function mixedHold(
  at: usize, end: usize, bytes: u64, starts: u64, digits: u64, dots: u64, signs: u64, zeros: u64,
): bool {
  let done: u64 = 0;
  if (seen > at) {
    const over = seen - at;
    done = over < 64 ? (<u64>1 << over) - 1 : ~<u64>0;
    forget();
  }
  let others = bytes & ~(digits | dots | signs | done);
  while (others != 0) {
    const bit = others & (0 - others);
    const before = starts & (bit | (bit - 1));
    const start = before != 0 ? at + 63 - <usize>clz(before) : begun;
    if (start < at) forget();
    const last = scalarEnd(start, end);
    if (last == 0) return false;
    seen = last;
    const over = last - at;
    const upTo = over < 64 ? (<u64>1 << over) - 1 : ~<u64>0;
    done |= start < at ? upTo : upTo & ~((<u64>1 << (start - at)) - 1);
    others &= ~done;
  }
  if (starts != 0) begun = at + 63 - <usize>clz(starts);
  const left = ~done;
  return numbersHold(starts & left, digits & left, dots & left, signs & left, zeros & left);
}

/** The end of a scalar that is followed by a token or a blank; 0 where it is none. */
function scalarEnd(at: usize, end: usize): usize {
  const last = wordEnd(at);
  const after = last != 0 ? last : numberEnd(at, end);
  if (after == 0 || after > end) return 0;
  if (after == end) return after;
  const byte = <u32>load<u8>(after);
  const isEnd = byte == 0x2c || byte == 0x7d || byte == 0x5d || byte == 0x20 || byte == 9
    || byte == 10 || byte == 13;
  return isEnd ? after : 0;
}

function wordEnd(at: usize): usize {
  const word = load<u32>(at);
  if (word == 0x65757274 || word == 0x6c6c756e) return at + 4;
  return word == 0x736c6166 && load<u8>(at, 4) == 0x65 ? at + 5 : 0;
}

function numberEnd(at: usize, end: usize): usize {
  if (load<u8>(at) == 0x2d) at += 1;
  const whole = digitsEnd(at, end);
  if (whole == at || (load<u8>(at) == 0x30 && whole > at + 1)) return 0;
  at = whole;
  if (load<u8>(at) == 0x2e) {
    const after = digitsEnd(at + 1, end);
    if (after == at + 1) return 0;
    at = after;
  }
  if ((load<u8>(at) | 0x20) == 0x65) {
    const sign = <u32>load<u8>(at, 1);
    const first = at + (sign == 0x2b || sign == 0x2d ? 2 : 1);
    at = digitsEnd(first, end);
    if (at == first) return 0;
  }
  return at;
}

function digitsEnd(at: usize, end: usize): usize {
  while (at < end && <u32>load<u8>(at) - 0x30 < 10) at += 1;
  return at;
}
