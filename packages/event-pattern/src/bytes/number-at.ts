/**
 * The value of the number in [from, to), which JSON's grammar allows, where it is quickly told that
 * the service can compare it; NaN where `leafOfNumber` must be asked.
 */
// HOT: every number that a rule asks for.
export function numberAt(bytes: Uint8Array, from: number, to: number): number {
  const isNegative = bytes[from] === minus;
  // PERF: digits in small whole numbers, which are quicker than doubles: 9, then 6, then the rest.
  let high = 0;
  let middle = 0;
  let part = 0;
  let digits = 0;
  let digit = 0;
  let point = to;
  for (let at = isNegative ? from + 1 : from; at < to; at++) {
    digit = bytes[at]! - zero;
    if (digit < 0 || digit > 9) {
      if (digit !== dot) return Number.NaN;
      point = at;
      continue;
    }
    if (digits === 9) {
      high = part;
      part = 0;
    } else if (digits === exactDigits) {
      middle = part;
      part = 0;
    } else if (digits > exactDigits + 1) return Number.NaN;
    part = (Math.imul(part, 10) + digit) | 0;
    if (digits > 0 || digit > 0) digits += 1;
  }
  const scale = powers[point === to ? 0 : to - point - 1];
  if (scale === undefined) return Number.NaN;
  const value =
    digits <= exactDigits
      ? (digits <= 9 ? part : high * powers[digits - 9]! + part) / scale
      : longNumber(high * 1e6 + middle, part, digits, digit, scale);
  return isNegative ? -value : value;
}

const minus = 0x2d;
const zero = 0x30;
const dot = 0x2e - zero;
/** So many digits are told apart by every double. */
const exactDigits = 15;
/** Those that are doubles themselves. */
const powers = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * Of 16 or 17 digits: the nearest double, where it is written with just these digits. The quotient is
 * had as the sum of two doubles, exact to some 100 bits; what is too close to call is left.
 */
function longNumber(
  head: number,
  tail: number,
  digits: number,
  last: number,
  scale: number,
): number {
  if (last === 0) return Number.NaN;
  const shift = digits === exactDigits + 1 ? 10 : 100;
  const shifted = head * shift;
  const rest = tail - errorOf(head, shift, shifted);
  const whole = shifted + rest;
  const part = rest - (whole - shifted);
  const first = whole / scale;
  const product = first * scale;
  const second = (whole - product + errorOf(first, scale, product) + part) / scale;
  const value = first + second;
  const off = second - (value - first);
  const half = halfUlp(value);
  const slack = half * 1e-6;
  const unit = 1 / scale;
  const isNearest = Math.abs(off) < Math.min(half, unit / 2) - slack;
  // A number with fewer digits that reads as the same double would be its spelling.
  const below = Math.abs(off - last * unit);
  const above = off + (10 - last) * unit;
  return isNearest && Math.min(below, above) > half + slack ? value : Number.NaN;
}

/** What a rounded product is too large by; exact. */
function errorOf(one: number, other: number, product: number): number {
  const [a, b] = [upper(one), upper(other)];
  const [c, d] = [one - a, other - b];
  return product - a * b - a * d - c * b - c * d;
}

/** The upper half of its digits. */
function upper(value: number): number {
  const wide = value * 134_217_729;
  return wide - (wide - value);
}

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);

/** Half the distance to the next double; NaN for powers of two, with two distances. */
function halfUlp(value: number): number {
  double[0] = value;
  const high = words[1]!;
  if (words[0] === 0 && (high & 0xfffff) === 0) return Number.NaN;
  words[0] = 0;
  words[1] = (high & 0x7ff00000) - (53 << 20);
  return double[0];
}
