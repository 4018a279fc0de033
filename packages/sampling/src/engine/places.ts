import type { PatternPlan } from '../plan.ts';

/**
 * All patterns of a field in one row of places. A place is what stands before a character of a
 * pattern, or at its end; what was read so far is the set of places that it can have led to.
 */
export interface Places {
  /** The class of the character that leads to the next place, or one of the two below. */
  readonly expects: Int32Array;
  /** For a place after a star, where its pattern begins; otherwise -1. */
  readonly starts: Int32Array;
  /** For the end of a pattern, the rules that have it. */
  readonly rules: ReadonlyMap<number, readonly number[]>;
  /** Where the patterns begin. */
  readonly first: Int32Array;
  /** The classes of UTF-16 units, those of ASCII first. What no pattern names is of class 0. */
  readonly classes: ReadonlyMap<number, number>;
}

export const anyUnit = -1;
export const theEnd = -2;

export function placesOf(patterns: readonly PatternPlan[]): Places {
  const size = patterns.reduce((sum, { pattern }) => sum + pattern.length + 1, 0);
  const expects = new Int32Array(size);
  const starts = new Int32Array(size).fill(-1);
  const rules = new Map<number, readonly number[]>();
  const first: number[] = [];
  const classes = classesOf(patterns);
  let place = 0;
  for (const { pattern, rules: having } of patterns) {
    const start = place;
    first.push(start);
    for (let i = 0; i < pattern.length; i++) {
      const unit = pattern.charCodeAt(i);
      if (unit === star) starts[place] = start;
      else expects[place++] = unit === question ? anyUnit : classes.get(unit)!;
    }
    rules.set(place, having);
    expects[place++] = theEnd;
  }
  return {
    expects: expects.subarray(0, place),
    starts: starts.subarray(0, place),
    rules,
    first: Int32Array.from(first),
    classes,
  };
}

const star = '*'.charCodeAt(0);
const question = '?'.charCodeAt(0);

function classesOf(patterns: readonly PatternPlan[]): Map<number, number> {
  const units = new Set<number>();
  for (const { pattern } of patterns) {
    for (let i = 0; i < pattern.length; i++) units.add(pattern.charCodeAt(i));
  }
  for (const wildcard of [star, question]) units.delete(wildcard);
  return new Map([...units].sort((a, b) => a - b).map((unit, i) => [unit, i + 1]));
}

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
  const to = new Int32Array(from.length * 2);
  let size = 0;
  const add = (place: number) => {
    if (size > 0 && to[size - 1] === place) return;
    const start = starts[place]!;
    if (start >= 0) while (size > 0 && to[size - 1]! >= start) size--;
    to[size++] = place;
  };
  for (const place of from) {
    if (starts[place]! >= 0) add(place);
    const expected = expects[place]!;
    if (expected === unitClass || expected === anyUnit) add(place + 1);
  }
  return to.slice(0, size);
}

/** Whether whatever follows changes nothing any more. */
export const isSettled = ({ expects, starts }: Places, set: Int32Array): boolean =>
  set.every((place) => expects[place] === theEnd && starts[place]! >= 0);
