import { foldCase } from '../text/fold-case.ts';
import {
  type CaseOptions,
  endsWithIgnoreCase,
  equalsIgnoreCase,
  lettersOf,
  startsWithIgnoreCase,
} from '../text/ignore-case.ts';
import type { TextTest } from '../text/test.ts';
import type { Lookup, Visit } from './lookup.ts';
import { type Postings, visitAll, withId, withoutId } from './postings.ts';
import { RadixTree } from './radix-tree.ts';

/** Which part of a value has to equal a key. */
export type CasePart = 'whole' | 'start' | 'end';

const testsOf = { whole: equalsIgnoreCase, start: startsWithIgnoreCase, end: endsWithIgnoreCase };

/** Keys that fold alike. */
type Variants = Map<string, { readonly test: TextTest; postings: Postings }>;

/** Finds keys that the value, or its start or end, equals in letters of either case. */
export class IgnoreCaseIndex implements Lookup<string, string> {
  readonly #part: CasePart;
  readonly #options: CaseOptions;
  readonly #keys: Map<string, Variants> | RadixTree<Variants>;

  constructor(part: CasePart, options: CaseOptions = {}) {
    this.#part = part;
    this.#options = options;
    this.#keys = part === 'whole' ? new Map() : new RadixTree(part);
  }

  add(key: string, id: number): void {
    const folded = this.#folded(key);
    const variants: Variants = this.#keys.get(folded) ?? new Map();
    const variant = variants.get(key);
    if (variant !== undefined) variant.postings = withId(variant.postings, id);
    else variants.set(key, { test: testsOf[this.#part](key, this.#options), postings: id });
    this.#keys.set(folded, variants);
  }

  remove(key: string, id: number): void {
    const folded = this.#folded(key);
    const variants = this.#keys.get(folded);
    const variant = variants?.get(key);
    if (variants === undefined || variant === undefined) return;
    const rest = withoutId(variant.postings, id);
    if (rest !== undefined) variant.postings = rest;
    else variants.delete(key);
    if (variants.size === 0) this.#keys.delete(folded);
  }

  // HOT
  collect(text: string, visit: Visit): void {
    const folded = foldCase(text);
    const meet = (variants: Variants): void => {
      for (const { test, postings } of variants.values()) if (test(text)) visitAll(postings, visit);
    };
    if (this.#keys instanceof RadixTree) {
      this.#keys.walk(folded, this.#part === 'end' ? folded.length : 0, meet);
      return;
    }
    const variants = this.#keys.get(folded);
    if (variants !== undefined) meet(variants);
  }

  #folded(key: string): string {
    const letters = lettersOf(key, this.#options);
    return letters.map(({ lower }) => foldCase(lower)).join('');
  }
}
