import { numberOf } from '../../value/coerce.ts';
import { textIn } from '../text.ts';

const [zero, nine, minus, plus, point] = [0x30, 0x39, 0x2d, 0x2b, 0x2e] as const;

/** Exact as numbers, so that dividing by one rounds once. */
const powers = Array.from({ length: 23 }, (_, i) => 10 ** i);

/** So many digits are a whole number that is exact. */
const mostDigits = 15;

// HOT: each cell that is read as a number.
/**
 * The number that a text in bytes reads as, `NaN` for none. PERF: what has a few digits, a sign and
 * a point is read here; the rest as the reference does it.
 */
export function readNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const first = bytes[at]!;
  if (first > nine && first < 0x80) return Number.NaN;
  if (first === minus || first === plus) at += 1;
  if (at >= end || end - at > mostDigits) return slowly(bytes, start, end);
  let digits = 0;
  let whole = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= zero && byte <= nine) {
      whole = whole * 10 + (byte - zero);
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if (byte === point && decimals < 0) decimals = 0;
    else
      return byte > nine && byte < 0x80 && byte !== 0x45 && byte !== 0x65
        ? Number.NaN
        : slowly(bytes, start, end);
  }
  if (digits === 0) return Number.NaN;
  const value = decimals > 0 ? whole / powers[decimals]! : whole;
  return first === minus ? -value : value;
}

const slowly = (bytes: Uint8Array, start: number, end: number): number =>
  start >= end ? Number.NaN : (numberOf(textIn(bytes, start, end)) ?? Number.NaN);
