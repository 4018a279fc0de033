/** A set of positions of a catalogue, one bit each. */
export type Bits = Uint32Array;

export const noBits = (size: number): Bits => new Uint32Array((size + 31) >>> 5);

export function allBits(size: number): Bits {
  const bits = noBits(size).fill(0xffffffff);
  if (size % 32 !== 0) bits[bits.length - 1] = 2 ** (size % 32) - 1;
  return bits;
}

export function addAll(bits: Bits, positions: ArrayLike<number>): void {
  for (let i = 0; i < positions.length; i++) {
    const at = positions[i]!;
    bits[at >>> 5]! |= 1 << (at & 31);
  }
}

/** Both into the first; whether anything is left. */
export function intersect(bits: Bits, other: Bits): boolean {
  let left = 0;
  for (let i = 0; i < bits.length; i++) left |= bits[i]! &= other[i]!;
  return left !== 0;
}

export function unite(bits: Bits, other: Bits): void {
  for (let i = 0; i < bits.length; i++) bits[i]! |= other[i]!;
}

/** What is not in the set, of so many. */
export function complement(bits: Bits, size: number): Bits {
  const all = allBits(size);
  for (let i = 0; i < bits.length; i++) all[i]! &= ~bits[i]!;
  return all;
}

/** The positions of a set, ascending. */
export function positionsOf(bits: Bits): number[] {
  const positions: number[] = [];
  for (let i = 0; i < bits.length; i++) {
    for (let rest = bits[i]!; rest !== 0; rest &= rest - 1) {
      positions.push(i * 32 + 31 - Math.clz32(rest & -rest));
    }
  }
  return positions;
}
