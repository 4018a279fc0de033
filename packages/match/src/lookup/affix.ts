import type { Lookup, Visit } from './lookup.ts';
import { type Postings, visitAll, withId, withoutId } from './postings.ts';
import { RadixTree } from './radix-tree.ts';

class AffixIndex implements Lookup<string, string> {
  readonly #side: 'start' | 'end';
  readonly #tree: RadixTree<Postings>;

  constructor(side: 'start' | 'end') {
    this.#side = side;
    this.#tree = new RadixTree(side);
  }

  add(key: string, id: number): void {
    this.#tree.set(key, withId(this.#tree.get(key), id));
  }

  remove(key: string, id: number): void {
    const postings = this.#tree.get(key);
    if (postings === undefined) return;
    const rest = withoutId(postings, id);
    if (rest === undefined) this.#tree.delete(key);
    else this.#tree.set(key, rest);
  }

  // HOT
  collect(text: string, visit: Visit): void {
    const from = this.#side === 'start' ? 0 : text.length;
    this.#tree.walk(text, from, (postings) => visitAll(postings, visit));
  }
}

/** Finds keys that the value starts with. */
export class PrefixIndex extends AffixIndex {
  constructor() {
    super('start');
  }
}

/** Finds keys that the value ends with. */
export class SuffixIndex extends AffixIndex {
  constructor() {
    super('end');
  }
}
