import { isAnchored } from './anchored.ts';
import { Automaton } from './automaton.ts';
import { literalPrefix, necessaryLiterals } from './literals.ts';
import { parseExpression } from './parse.ts';
import { assemble } from './program.ts';
import { Simulation } from './simulation.ts';
import { isWellFormed, mended } from './well-formed.ts';

/**
 * An expression of RE2's syntax over UTF-8. A text is the bytes from `from` to `to`; `^`, `$` and
 * `\b` see nothing beyond them. What is not UTF-8 is read as decoders do: as U+FFFD. Time is
 * linear in the text.
 */
export interface BytesRegex {
  readonly source: string;
  /** How many groups capture. */
  readonly groups: number;
  /** The names of those that have one, by their number from 1. */
  readonly names: ReadonlyMap<number, string>;
  /** In UTF-8; every match contains one of them. Empty when none are known. */
  readonly literals: readonly Uint8Array[];
  /** In UTF-8; every match begins with it. */
  readonly prefix: Uint8Array;
  /** Whether it matches anywhere in the text. */
  test(bytes: Uint8Array, from: number, to: number): boolean;
  /**
   * Finds the first match that begins at `at` or later, a place between two characters. Of several
   * that begin there it is the one that Perl prefers. Then `slots` holds the bounds of the whole
   * and of each group, as places in `bytes`, -1 for groups that took no part; it needs room for
   * twice the groups and two.
   */
  exec(bytes: Uint8Array, from: number, to: number, slots: Int32Array, at?: number): boolean;
}

/** Absent for what RE2 does not know, for classes of Unicode, and for what would be too large. */
export function compileBytes(source: string): BytesRegex | undefined {
  const expression = parseExpression(source);
  const program = expression && assemble(expression.root, expression.groups);
  if (program === undefined) return undefined;
  const { root, groups, names } = expression!;
  const automaton = new Automaton(program, isAnchored(root));
  const simulation = new Simulation(program);
  const encoder = new TextEncoder();
  const slotsOfTest = new Int32Array(program.slots);
  const exec: BytesRegex['exec'] = (bytes, from, to, slots, at = from) => {
    if (!isWellFormed(bytes, from, to)) {
      const text = mended(bytes, from, to);
      const found = simulation.exec(
        text.bytes,
        0,
        text.bytes.length,
        text.places.indexOf(at),
        slots,
      );
      if (found)
        for (let i = 0; i < program.slots; i++)
          if (slots[i]! >= 0) slots[i] = text.places[slots[i]!]!;
      return found;
    }
    if (automaton.test(bytes, from, to, at) === false) return false;
    return simulation.exec(bytes, from, to, at, slots);
  };
  return {
    source,
    groups,
    names,
    literals: necessaryLiterals(root).map((literal) => encoder.encode(literal)),
    prefix: encoder.encode(literalPrefix(root)),
    test(bytes, from, to) {
      if (isWellFormed(bytes, from, to)) {
        const tested = automaton.test(bytes, from, to, from);
        if (tested !== undefined) return tested;
      }
      return exec(bytes, from, to, slotsOfTest);
    },
    exec,
  };
}
