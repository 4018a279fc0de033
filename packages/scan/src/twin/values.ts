import { Kind } from '../cells.ts';
import type { ValueKernels } from '../kernel/kernels.ts';
import type { Views } from '../kernel/views.ts';
import { epochOf, instantAtStart, instantIn } from '../values/instant.ts';
import { numberIn } from '../values/number.ts';
import { decoded } from '../values/text-of.ts';
import { smallDecimal } from './decimal.ts';

type Read = (kind: number, start: number, end: number) => number | undefined;

/** The twin leaves only what has escapes: everything else is as fast to read as to judge. */
export const valueTwin = (views: Views): ValueKernels => ({
  numbers(kinds, starts, ends, rows, count, out, left) {
    const { bytes } = views;
    return each(views, { kinds, starts, ends, rows, count, out, left }, (kind, start, end) => {
      if (kind === Kind.text || kind === Kind.number) {
        const small = smallDecimal(bytes, start, end);
        if (small !== undefined) return small;
        const text = decoded(bytes, start, end);
        return kind === Kind.number ? Number(text) : numberIn(text);
      }
      if (kind === Kind.escaped) return undefined;
      if (kind === Kind.true) return 1;
      return kind === Kind.false ? 0 : Number.NaN;
    });
  },
  instants(kinds, starts, ends, rows, count, out, left, prefix) {
    const { bytes } = views;
    const textual = prefix === 0 ? instantIn : instantAtStart;
    return each(views, { kinds, starts, ends, rows, count, out, left }, (kind, start, end) => {
      if (kind === Kind.text) return textual(decoded(bytes, start, end));
      if (kind === Kind.escaped) return undefined;
      if (kind !== Kind.number) return Number.NaN;
      return epochOf(smallDecimal(bytes, start, end) ?? Number(decoded(bytes, start, end)));
    });
  },
});

interface Call {
  readonly kinds: number;
  readonly starts: number;
  readonly ends: number;
  readonly rows: number;
  readonly count: number;
  readonly out: number;
  readonly left: number;
}

/** Reads each row into `out`, and lists those of which nothing was said; gives their count. */
function each({ bytes, words, doubles }: Views, call: Call, read: Read): number {
  let left = 0;
  for (let i = 0; i < call.count; i++) {
    const row = call.rows === 0 ? i : words[(call.rows >> 2) + i]!;
    const kind = call.kinds === 0 ? Kind.text : bytes[call.kinds + row]!;
    const value = read(kind, words[(call.starts >> 2) + row]!, words[(call.ends >> 2) + row]!);
    doubles[(call.out >> 3) + row] = value ?? Number.NaN;
    if (value !== undefined) continue;
    words[(call.left >> 2) + left] = row;
    left += 1;
  }
  return left;
}
