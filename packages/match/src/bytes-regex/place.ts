import type { Assertion } from './ast.ts';
import { assertions } from './program.ts';

/** What stands beside a place: nothing, a newline, an ASCII word character, or another byte. */
export const Beside = { nothing: 0, newline: 1, word: 2, other: 3 } as const;

/** For each byte, what it is to the place beside it. */
export const besideOf = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === 0x0a) return Beside.newline;
  return /\w/.test(String.fromCharCode(byte)) ? Beside.word : Beside.other;
});

/** The assertions that hold between what is before and after: a bit for each. */
export function holding(before: number, after: number): number {
  const isEdge = (before === Beside.word) !== (after === Beside.word);
  const holds: Readonly<Record<Assertion['holds'], boolean>> = {
    'text-start': before === Beside.nothing,
    'text-end': after === Beside.nothing,
    'line-start': before <= Beside.newline,
    'line-end': after <= Beside.newline,
    'word-edge': isEdge,
    'no-edge': !isEdge,
  };
  return assertions.reduce((bits, each, index) => bits | (Number(holds[each]) << index), 0);
}

const table = Uint8Array.from({ length: 16 }, (_, pair) => holding(pair >> 2, pair & 3));

// HOT: once per byte, in the simulation.
export function holdingAt(bytes: Uint8Array, from: number, to: number, at: number): number {
  const before = at > from ? besideOf[bytes[at - 1]!]! : Beside.nothing;
  const after = at < to ? besideOf[bytes[at]!]! : Beside.nothing;
  return table[(before << 2) | after]!;
}

/** Whether a byte goes on with a character that began before it. */
export const isContinuation = (byte: number): boolean => (byte & 0xc0) === 0x80;
