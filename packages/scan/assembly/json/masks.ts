// A bit for each of the 64 bytes in four vectors.

@inline
export function bits64(a: v128, b: v128, c: v128, d: v128): u64 {
  const low = <u32>i8x16.bitmask(a) | (<u32>i8x16.bitmask(b) << 16);
  const high = <u32>i8x16.bitmask(c) | (<u32>i8x16.bitmask(d) << 16);
  return <u64>low | (<u64>high << 32);
}

/** Bytes that are this one. */
@inline
export function equal(a: v128, b: v128, c: v128, d: v128, byte: u8): u64 {
  const wanted = i8x16.splat(byte);
  return bits64(i8x16.eq(a, wanted), i8x16.eq(b, wanted), i8x16.eq(c, wanted), i8x16.eq(d, wanted));
}

/** Bytes up to this one. */
@inline
export function below(a: v128, b: v128, c: v128, d: v128, most: u8): u64 {
  const limit = i8x16.splat(most);
  return bits64(
    i8x16.le_u(a, limit), i8x16.le_u(b, limit), i8x16.le_u(c, limit), i8x16.le_u(d, limit),
  );
}

@inline
export function digits64(a: v128, b: v128, c: v128, d: v128): u64 {
  return bits64(isDigit(a), isDigit(b), isDigit(c), isDigit(d));
}

/** Shifted so that the ten digits are the ten least of all signed bytes. */
@inline
function isDigit(bytes: v128): v128 {
  return i8x16.lt_s(i8x16.sub(bytes, i8x16.splat(<i8>(0x30 + 0x80))), i8x16.splat(-118));
}
