import type { Range, Ranges } from '../regex/ranges.ts';

/** The first and the last character that has another case; a range over all of them stays. */
const [first, last] = [0x41, 0x1e943];
/** Characters of a range beyond ASCII that are looked at one by one. */
const most = 256;

/** Unicode folds these into ASCII: the long s and the sign of kelvin. */
const beyond: ReadonlyMap<number, number> = new Map([
  [0x73, 0x17f],
  [0x6b, 0x212a],
]);

/**
 * The range with the other cases of its characters. Absent where characters beyond ASCII have
 * other cases: the tables of all of them are not kept here.
 */
export function folded({ from, to }: Range): Ranges | undefined {
  const all: Range[] = [{ from, to }];
  if (to < first || from > last || (from <= first && to >= last)) return all;
  if (to >= 0x80 && !isCaseless(Math.max(from, 0x80), to)) return undefined;
  for (let code = Math.max(from, first); code <= Math.min(to, 0x7a); code++) {
    const lower = code | 0x20;
    if (lower < 0x61 || lower > 0x7a) continue;
    for (const each of [lower, lower ^ 0x20, beyond.get(lower) ?? lower]) {
      all.push({ from: each, to: each });
    }
  }
  return all;
}

/** What the platform does not know yet may have cases in newer tables. */
function isCaseless(from: number, to: number): boolean {
  if (to - from >= most) return false;
  for (let code = from; code <= to; code++) {
    const character = String.fromCodePoint(code);
    if (character.toLowerCase() !== character || character.toUpperCase() !== character)
      return false;
    if (/\p{Cn}/u.test(character)) return false;
  }
  return true;
}
