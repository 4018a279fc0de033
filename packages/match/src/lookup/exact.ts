import type { Lookup, Visit } from './lookup.ts';
import { type Postings, visitAll, withId, withoutId } from './postings.ts';

/** Finds keys that equal the value; zero and negative zero are one number. */
export class ExactIndex<Key extends string | number | boolean | null> implements Lookup<Key, Key> {
  readonly #entries = new Map<Key, Postings>();

  add(key: Key, id: number): void {
    this.#entries.set(key, withId(this.#entries.get(key), id));
  }

  remove(key: Key, id: number): void {
    const postings = this.#entries.get(key);
    if (postings === undefined) return;
    const rest = withoutId(postings, id);
    if (rest === undefined) this.#entries.delete(key);
    else this.#entries.set(key, rest);
  }

  /** How many ids are under a key. */
  count(key: Key): number {
    const postings = this.#entries.get(key);
    if (postings === undefined) return 0;
    return typeof postings === 'number' ? 1 : postings.size;
  }

  // HOT
  collect(value: Key, visit: Visit): void {
    visitAll(this.#entries.get(value), visit);
  }
}
