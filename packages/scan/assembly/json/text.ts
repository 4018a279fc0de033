// Strings and what stands in them.

/** Bytes under an odd number of quotes: from an opening one to before the closing one. */
@inline
export function insideOf(quotes: u64): u64 {
  quotes ^= quotes << 1;
  quotes ^= quotes << 2;
  quotes ^= quotes << 4;
  quotes ^= quotes << 8;
  quotes ^= quotes << 16;
  return quotes ^ (quotes << 32);
}

/** Whether the bytes behind these backslashes make escapes of JSON. */
export function escapesHold(at: usize, escaped: u64): bool {
  for (; escaped != 0; escaped &= escaped - 1) {
    const letter = at + <usize>ctz(escaped);
    const byte = <u32>load<u8>(letter);
    if (byte == 0x75) {
      if (!isHex(load<u8>(letter, 1)) || !isHex(load<u8>(letter, 2))) return false;
      if (!isHex(load<u8>(letter, 3)) || !isHex(load<u8>(letter, 4))) return false;
    } else if (byte < 64) {
      if (byte != 0x22 && byte != 0x2f) return false;
    } else if (byte >= 128 || ((simple >> (byte - 64)) & 1) == 0) return false;
  }
  return true;
}

/** A bit for each of `\bfnrt`, counted from 64. */
const simple: u64 = (<u64>1 << 28) | (<u64>1 << 34) | (<u64>1 << 38) | (<u64>1 << 46)
  | (<u64>1 << 50) | (<u64>1 << 52);

@inline
function isHex(byte: u32): bool {
  return byte - 0x30 < 10 || (byte | 0x20) - 0x61 < 6;
}

/** Whether control characters outside strings are blanks of JSON. */
export function controlsAreBlank(at: usize, controls: u64): bool {
  for (; controls != 0; controls &= controls - 1) {
    const byte = <u32>load<u8>(at + <usize>ctz(controls));
    if (byte != 9 && byte != 10 && byte != 13) return false;
  }
  return true;
}

/** From after an opening quote to the closing one, or beyond the end where there is none. */
@inline
export function closingQuote(at: usize, end: usize): usize {
  hasEscape = false;
  while (at < end) {
    const bytes = v128.load(at);
    const quotes = <u32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(0x22)));
    const slashes = <u32>i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(0x5c)));
    if (slashes & (quotes - 1) & ~quotes) {
      hasEscape = true;
      at += <usize>ctz(slashes) + 2;
    } else if (quotes) return at + <usize>ctz(quotes);
    else at += 16;
  }
  return at;
}

/** Whether the last string for which a quote was sought has an escape. */
export let hasEscape: bool = false;

/** Whether the bytes are UTF-8. */
export function isUtf8(at: usize, end: usize): bool {
  while (at < end) {
    const high = <u32>i8x16.bitmask(v128.load(at));
    if (high == 0) {
      at += 16;
      continue;
    }
    at += <usize>ctz(high);
    if (at >= end) return true;
    at = sequenceEnd(at);
    if (at == 0 || at > end) return false;
  }
  return true;
}

/** The end of a character of several bytes, 0 where it is none. */
@inline
function sequenceEnd(at: usize): usize {
  const lead = <u32>load<u8>(at);
  const second = <u32>load<u8>(at, 1);
  if (lead < 0xc2 || lead > 0xf4 || (second & 0xc0) != 0x80) return 0;
  if (lead < 0xe0) return at + 2;
  if ((load<u8>(at, 2) & 0xc0) != 0x80) return 0;
  // Overlong forms, surrogates, and what lies beyond U+10FFFF.
  if (lead == 0xe0 && second < 0xa0) return 0;
  if (lead == 0xed && second > 0x9f) return 0;
  if (lead < 0xf0) return at + 3;
  if ((load<u8>(at, 3) & 0xc0) != 0x80) return 0;
  if (lead == 0xf0 && second < 0x90) return 0;
  if (lead == 0xf4 && second > 0x8f) return 0;
  return at + 4;
}
