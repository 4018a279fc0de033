import type { PatternPlan } from '../plan.ts';

/** UTF-16 units as the patterns tell them apart. What no pattern names is of class 0. */
export interface Classes {
  readonly count: number;
  /** Of ASCII; letters of either case are in one class. */
  readonly ascii: Int32Array;
  of(unit: number): number;
}

/** The classes of ASCII come first. */
export function classesOf(patterns: readonly PatternPlan[]): Classes {
  const units = new Set<number>();
  for (const { pattern } of patterns) {
    for (let i = 0; i < pattern.length; i++) units.add(pattern.charCodeAt(i));
  }
  for (const wildcard of '*?') units.delete(wildcard.charCodeAt(0));
  const classes = new Map([...units].sort((a, b) => a - b).map((unit, i) => [unit, i + 1]));
  const of = (unit: number) => classes.get(unit) ?? 0;
  return { count: units.size + 1, ascii: Int32Array.from({ length: 128 }, ofEitherCase(of)), of };
}

const ofEitherCase = (of: (unit: number) => number) => (_: unknown, unit: number) =>
  of(unit >= 65 && unit <= 90 ? unit + 32 : unit);
