import { anyUnit, type Places, theEnd } from './places.ts';

let scratch = new Int32Array(64);

/**
 * The places after one more character, in order. What can be reached from before a star can also
 * be reached from behind it, as soon as one is there: the places before it are left out, so that a
 * chain of stars has no more sets than it has characters.
 */
export function advance(
  { expects, starts }: Places,
  from: Int32Array,
  unitClass: number,
): Int32Array {
  if (scratch.length < from.length * 2) scratch = new Int32Array(from.length * 4);
  let size = 0;
  for (let i = 0; i < from.length; i++) {
    const place = from[i]!;
    if (starts[place]! >= 0) size = add(starts, place, size);
    const expected = expects[place]!;
    if (expected === unitClass || expected === anyUnit) size = add(starts, place + 1, size);
  }
  return scratch.slice(0, size);
}

function add(starts: Int32Array, place: number, size: number): number {
  if (size > 0 && scratch[size - 1] === place) return size;
  let left = size;
  const start = starts[place]!;
  if (start >= 0) while (left > 0 && scratch[left - 1]! >= start) left--;
  scratch[left] = place;
  return left + 1;
}

/** Whether whatever follows changes nothing any more. */
export function isSettled({ expects, starts }: Places, set: Int32Array): boolean {
  for (let i = 0; i < set.length; i++) {
    if (expects[set[i]!] !== theEnd || starts[set[i]!]! < 0) return false;
  }
  return true;
}
