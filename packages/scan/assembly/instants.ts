import { escaped, number, rowAt, text } from './cell';
import { decimal, isHard, isNone, isNumber, readDecimal } from './decimal';
import { instant, readInstant } from './instant';

/**
 * The instants of cells in epoch milliseconds; lists the rows that are left, and gives their count.
 * A text that only begins with an instant is one where `prefix` is set: then numerals are none.
 */
export function instants(
  kinds: usize,
  starts: usize,
  ends: usize,
  rows: usize,
  count: usize,
  out: usize,
  left: usize,
  prefix: i32,
): i32 {
  const first = left;
  for (let i: usize = 0; i < count; i++) {
    const row = rowAt(rows, i);
    const kind = kinds == 0 ? text : load<u8>(kinds + row);
    const start = <usize>load<u32>(starts + (row << 2)), end = <usize>load<u32>(ends + (row << 2));
    let read = isNone;
    let value: f64 = NaN;
    if (kind == text) {
      read = readInstant(start, end);
      value = instant;
      if (read == isNone && prefix == 0 && isNumeral(start, end)) {
        read = readDecimal(start, end);
        value = epoch(decimal);
      }
    } else if (kind == number) {
      read = readDecimal(start, end);
      value = epoch(decimal);
    } else if (kind == escaped) read = isHard;
    store<f64>(out + (row << 3), read == isNumber ? value : NaN);
    if (read == isHard) {
      store<u32>(left, <u32>row);
      left += 4;
    }
  }
  return <i32>((left - first) >> 2);
}

/** Nine to nineteen digits, and perhaps a point and more of them. */
function isNumeral(at: usize, end: usize): bool {
  const whole = digitsFrom(at, end);
  if (whole - at < 9 || whole - at > 19) return false;
  if (whole == end) return true;
  return load<u8>(whole) == 46 && whole + 1 < end && digitsFrom(whole + 1, end) == end;
}

@inline
function digitsFrom(at: usize, end: usize): usize {
  while (at < end && <u32>load<u8>(at) - 48 <= 9) at++;
  return at;
}

/** Seconds, milli-, micro- or nanoseconds, told apart by their size. */
@inline
function epoch(value: f64): f64 {
  if (!(value > 0)) return NaN;
  if (value < 1e11) return floor<f64>(value * 1000);
  if (value < 1e14) return floor<f64>(value);
  if (value < 1e17) return floor<f64>(value * 1e-3);
  if (value < 1e20) return floor<f64>(value * 1e-6);
  return NaN;
}
