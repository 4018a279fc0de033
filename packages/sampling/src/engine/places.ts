import type { PatternPlan } from '../plan.ts';
import { type Classes, classesOf } from './classes.ts';

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
  readonly classes: Classes;
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
      else expects[place++] = unit === question ? anyUnit : classes.of(unit);
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
