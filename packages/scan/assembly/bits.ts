// @ts-nocheck
/** A bit for each of 64 bytes: those whose lanes are set in the four vectors. */
@inline
export function bits64(a: v128, b: v128, c: v128, d: v128): u64 {
  return (<u64>i8x16.bitmask(a) & 0xffff)
    | ((<u64>i8x16.bitmask(b) & 0xffff) << 16)
    | ((<u64>i8x16.bitmask(c) & 0xffff) << 32)
    | (<u64>i8x16.bitmask(d) << 48);
}

/** A bit for each of the 64 bytes at a place that equals the splatted byte. */
@inline
export function equal64(at: usize, byte: v128): u64 {
  return bits64(
    i8x16.eq(v128.load(at), byte),
    i8x16.eq(v128.load(at, 16), byte),
    i8x16.eq(v128.load(at, 32), byte),
    i8x16.eq(v128.load(at, 48), byte),
  );
}

/** Without the bits that stand for bytes at or after the end. */
@inline
export function before(bits: u64, at: usize, end: usize): u64 {
  const left = end - at;
  return left < 64 ? bits & ((<u64>1 << left) - 1) : bits;
}
