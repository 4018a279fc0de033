import { escaped, no, number, rowAt, text, yes } from './cell';
import { decimal, isHard, isNumber, readDecimal } from './decimal';

/** The numbers of cells; lists the rows that are left, and gives their count. */
export function numbers(
  kinds: usize,
  starts: usize,
  ends: usize,
  rows: usize,
  count: usize,
  out: usize,
  left: usize,
): i32 {
  const first = left;
  for (let i: usize = 0; i < count; i++) {
    const row = rowAt(rows, i);
    const kind = load<u8>(kinds + row);
    let value: f64 = NaN;
    if (kind == number || kind == text) {
      const read = readDecimal(load<u32>(starts + (row << 2)), load<u32>(ends + (row << 2)));
      if (read == isNumber) value = decimal;
      else if (read == isHard) {
        store<u32>(left, <u32>row);
        left += 4;
      }
    } else if (kind == escaped) {
      store<u32>(left, <u32>row);
      left += 4;
    } else if (kind == yes) value = 1;
    else if (kind == no) value = 0;
    store<f64>(out + (row << 3), value);
  }
  return <i32>((left - first) >> 2);
}
