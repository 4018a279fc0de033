import { isAnchored } from './anchored.ts';
import type { Node } from './ast.ts';
import { codeOf } from './code.ts';
import { type Find, finderOf, literalFinder } from './find.ts';
import { literalPrefix, necessaryLiterals } from './literals.ts';
import { parseExpression } from './parse.ts';
import { assemble } from './program.ts';
import { Tables } from './tables.ts';
import { windowOf } from './window.ts';

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

/** Shorter ones are found too often for looking first to pay. */
const shortestRequired = 3;

/** Absent for what RE2 does not know, for classes of Unicode, and for what would be too large. */
export function compileBytes(source: string): BytesRegex | undefined {
  const expression = parseExpression(source);
  if (expression === undefined) return undefined;
  const { root, groups, names } = expression;
  const program = assemble(root, groups);
  if (program === undefined) return undefined;
  const prefix = encoder.encode(literalPrefix(root));
  const literals = necessaryLiterals(root).map((literal) => encoder.encode(literal));
  const tables = new Tables(program, isAnchored(root));
  const seek = seekerOf(root, literals, prefix);
  const run = codeOf(root, program.slots);
  const own = new Int32Array(program.slots);
  return {
    source,
    groups,
    names,
    literals,
    prefix,
    test(bytes, from, to) {
      const start = seek(bytes, from, to);
      if (start < 0) return false;
      const found = run === undefined ? -1 : run(bytes, from, to, start, own);
      return found < 0 ? tables.test(bytes, from, to, start, own) : found === 1;
    },
    exec(bytes, from, to, slots, at = from) {
      const start = seek(bytes, at, to);
      if (start < 0) return false;
      const found = run === undefined ? -1 : run(bytes, from, to, start, slots);
      return found < 0 ? tables.exec(bytes, from, to, start, slots) : found === 1;
    },
  };
}

const encoder = new TextEncoder();

/** Where a match may begin at the earliest, or -1, as far as is worth a look of its own. */
function seekerOf(root: Node, literals: readonly Uint8Array[], prefix: Uint8Array): Find {
  const window = windowOf(root);
  // What begins a match may be inside of what is no UTF-8 only if it is beyond ASCII.
  if (window.length > 1 && window[0]![0x80] === 0) return finderOf(window);
  const [only, ...others] = literals;
  const pays = others.length === 0 && prefix.length < 2 && only && only.length >= shortestRequired;
  if (!pays) return (_, from) => from;
  const find = literalFinder(only);
  return (bytes, from, to) => (find(bytes, from, to) < 0 ? -1 : from);
}
