// Numbers that one rounding makes exact: up to 2^53 times or by a power of ten that is a double.
const powers = memory.data<f64>([
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
  1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
]);

export const isNumber: i32 = 0;
export const isNone: i32 = 1;
/** Whoever knows all of the rules must decide. */
export const isHard: i32 = 2;

/** The number that was read last. */
export let decimal: f64 = 0;

/** Reads all of [at, end) as sign, digits, point, digits and exponent. */
export function readDecimal(at: usize, end: usize): i32 {
  let isNegative = false;
  if (at < end) {
    const sign = load<u8>(at);
    isNegative = sign == 45;
    if (isNegative || sign == 43) at++;
  }
  let mantissa: u64 = 0;
  let digits = 0, held = 0, scale = 0;
  for (; at < end; at++) {
    const digit = <u32>load<u8>(at) - 48;
    if (digit > 9) break;
    mantissa = mantissa * 10 + digit;
    held += <i32>(mantissa != 0);
    digits++;
  }
  if (at < end && load<u8>(at) == 46) {
    for (at++; at < end; at++) {
      const digit = <u32>load<u8>(at) - 48;
      if (digit > 9) break;
      mantissa = mantissa * 10 + digit;
      held += <i32>(mantissa != 0);
      digits++;
      scale--;
    }
  }
  if (digits == 0) return refused(at, end);
  if (at < end && (load<u8>(at) | 32) == 101) {
    at++;
    let isBelow = false;
    if (at < end) {
      const sign = load<u8>(at);
      isBelow = sign == 45;
      if (isBelow || sign == 43) at++;
    }
    let exponent = 0;
    const first = at;
    for (; at < end; at++) {
      const digit = <u32>load<u8>(at) - 48;
      if (digit > 9) break;
      if (exponent < 100000) exponent = exponent * 10 + <i32>digit;
    }
    if (at == first) return refused(at, end);
    scale += isBelow ? -exponent : exponent;
  }
  if (at < end) return refused(at, end);
  if (held > 19 || mantissa > 9007199254740992 || scale > 22 || scale < -22) return isHard;
  const value = <f64>mantissa;
  const scaled = scale < 0
    ? value / load<f64>(powers + (<usize>-scale << 3))
    : value * load<f64>(powers + (<usize>scale << 3));
  decimal = isNegative ? -scaled : scaled;
  return isNumber;
}

/** Blanks may stand around a number, also such of more than one byte. */
@inline
function refused(at: usize, end: usize): i32 {
  if (at == end) return isNone;
  const byte = load<u8>(at);
  return byte <= 32 || byte >= 128 ? isHard : isNone;
}
