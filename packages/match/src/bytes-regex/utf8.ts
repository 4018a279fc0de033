import type { Ranges } from '../regex/ranges.ts';

/** Bytes from `from` to `to`, both included. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** The bytes of a character in order, each out of a range. */
export type ByteSequence = readonly ByteRange[];

/** Characters of so many bytes each: all of them there are, and how they begin. */
const lengths: readonly { from: number; to: number; lead: ByteRange }[] = [
  { from: 0, to: 0x7f, lead: { from: 0, to: 0x7f } },
  { from: 0x80, to: 0x7ff, lead: { from: 0xc2, to: 0xdf } },
  { from: 0x800, to: 0xffff, lead: { from: 0xe0, to: 0xef } },
  { from: 0x10000, to: 0x10ffff, lead: { from: 0xf0, to: 0xf4 } },
];

const continuation: ByteRange = { from: 0x80, to: 0xbf };
const surrogates = { from: 0xd800, to: 0xdfff };

/**
 * The ways to write the characters of the ranges in UTF-8. Where all characters of a length are
 * meant, what no valid text contains is let in, so that there are few.
 */
export function sequencesOf(ranges: Ranges): ByteSequence[] {
  return lengths.flatMap(({ from, to, lead }, more) =>
    ranges.flatMap((range) => {
      const low = Math.max(from, range.from);
      const high = Math.min(to, range.to);
      if (low > high) return [];
      if (low === from && high === to) return [[lead, ...Array(more).fill(continuation)]];
      return withoutSurrogates(low, high).flatMap(([first, last]) =>
        split(bytesOf(first, more), bytesOf(last, more)),
      );
    }),
  );
}

function withoutSurrogates(low: number, high: number): [number, number][] {
  const parts: [number, number][] = [
    [low, Math.min(high, surrogates.from - 1)],
    [Math.max(low, surrogates.to + 1), high],
  ];
  return high < surrogates.from || low > surrogates.to
    ? [[low, high]]
    : parts.filter(([first, last]) => first <= last);
}

/** A character's bytes: the leading one and so many more. */
function bytesOf(code: number, more: number): number[] {
  if (more === 0) return [code];
  const marks = [0, 0xc0, 0xe0, 0xf0];
  const rest = Array.from(
    { length: more },
    (_, i) => 0x80 | ((code >> (6 * (more - 1 - i))) & 0x3f),
  );
  return [marks[more]! | (code >> (6 * more)), ...rest];
}

/** All between two characters of one length, both included. */
function split(low: readonly number[], high: readonly number[]): ByteSequence[] {
  const [from, ...lows] = low;
  const [to, ...highs] = high;
  if (from === undefined || to === undefined) return [[]];
  const after = (lowest: readonly number[], highest: readonly number[], lead: ByteRange) =>
    split(lowest, highest).map((rest) => [lead, ...rest]);
  if (from === to) return after(lows, highs, { from, to });
  const least = lows.map(() => continuation.from);
  const most = highs.map(() => continuation.to);
  const isWhole = (bytes: readonly number[], all: readonly number[]) =>
    bytes.every((byte, i) => byte === all[i]);
  const first = isWhole(lows, least) ? from : from + 1;
  const last = isWhole(highs, most) ? to : to - 1;
  return [
    ...(first > from ? after(lows, most, { from, to: from }) : []),
    ...(first <= last ? after(least, most, { from: first, to: last }) : []),
    ...(last < to ? after(least, highs, { from: to, to }) : []),
  ];
}
