import type { LineKernels } from '../kernel/kernels.ts';
import type { Views } from '../kernel/views.ts';

const newline = 10;
const carriageReturn = 13;

export const lineTwin = (views: Views): LineKernels => ({
  lines(from, to, starts, ends, most) {
    const { bytes, words } = views;
    const block = bytes.subarray(0, to);
    let count = 0;
    const add = (start: number, end: number) => {
      words[(starts >> 2) + count] = start;
      const isLonger = end > start && bytes[end - 1] === carriageReturn;
      words[(ends >> 2) + count] = isLonger ? end - 1 : end;
      count += 1;
    };
    let start = from;
    for (;;) {
      const end = block.indexOf(newline, start);
      if (end < 0) break;
      if (count === most) return -1;
      add(start, end);
      start = end + 1;
    }
    if (start >= to) return count;
    if (count === most) return -1;
    add(start, to);
    return count;
  },
  lineEnds(from, to) {
    const block = views.bytes.subarray(0, to);
    let count = 0;
    for (let at = block.indexOf(newline, from); at >= 0; at = block.indexOf(newline, at + 1)) {
      count += 1;
    }
    return count;
  },
});
