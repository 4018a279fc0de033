/** The first place in `from`..`to` where a match may begin, or -1. */
export type Find = (bytes: Uint8Array, from: number, to: number) => number;

/** Most bytes that are compared at a place, so that time stays linear. */
const longest = 32;

/** A search for bytes in a row. */
export const literalFinder = (literal: Uint8Array): Find =>
  finderOf(Array.from(literal, (byte) => new Uint8Array(256).fill(1, byte, byte + 1)));

/**
 * A search for bytes in a row, each out of a set: 1 in a table of 256. Looks at the last byte of
 * where they might be, and skips as many as that one allows.
 */
export function finderOf(sets: readonly Uint8Array[]): Find {
  const length = Math.min(sets.length, longest);
  const last = length - 1;
  const members = new Uint8Array(256 * length);
  const skips = new Uint8Array(256).fill(length);
  for (let index = 0; index < length; index++) {
    members.set(sets[index]!, 256 * index);
    for (let byte = 0; byte < 256 && index < last; byte++) {
      if (sets[index]![byte] === 1) skips[byte] = last - index;
    }
  }
  // 0 where the byte may be the last one, and the place is worth a look.
  const jumps = skips.map((skip, byte) => (sets[last]![byte] === 1 ? 0 : skip));
  // HOT
  return (bytes, from, to) => {
    for (let at = from + last; at < to; ) {
      const byte = bytes[at]!;
      const jump = jumps[byte]!;
      at += jump;
      if (jump !== 0) continue;
      let index = 0;
      while (index < last && members[256 * index + bytes[at - last + index]!] === 1) index++;
      if (index === last) return at - last;
      at += skips[byte]!;
    }
    return -1;
  };
}
