const powers = Float64Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/** A number of sign, at most fifteen digits and a point: nothing where there is more to it. */
// HOT: one rounding makes it exact, as both sides of the division are doubles.
export function smallDecimal(bytes: Uint8Array, start: number, end: number): number | undefined {
  const isNegative = bytes[start] === 45;
  let at = isNegative ? start + 1 : start;
  if (end <= at || end - at > 15) return undefined;
  let mantissa = 0;
  let point = -1;
  let digits = 0;
  for (; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === 46 && point < 0) {
      point = at;
      continue;
    }
    const digit = byte - 48;
    if (digit < 0 || digit > 9) return undefined;
    mantissa = mantissa * 10 + digit;
    digits += 1;
  }
  if (digits === 0) return undefined;
  const value = point < 0 ? mantissa : mantissa / powers[end - 1 - point]!;
  return isNegative ? -value : value;
}
