import { glob } from '../text/glob.ts';
import type { TextTest } from '../text/test.ts';
import type { Segments } from '../text/wildcard.ts';
import { type Anchored, AnchorTable } from './anchors.ts';
import type { Lookup, Visit } from './lookup.ts';
import { type Postings, visitAll, withId, withoutId } from './postings.ts';

interface Entry extends Anchored {
  readonly test: TextTest;
  postings: Postings;
}

/**
 * Finds wildcard patterns, given as their segments, that the value matches. Each pattern is tried
 * only on values that hold one text of it, chosen so that few patterns share it.
 */
export class WildcardIndex implements Lookup<Segments, string> {
  readonly #entries = new Map<string, Entry>();
  readonly #anchors = new AnchorTable<Entry>();

  add(key: Segments, id: number): void {
    const name = JSON.stringify(key);
    const known = this.#entries.get(name);
    if (known !== undefined) {
      known.postings = withId(known.postings, id);
      return;
    }
    const entry: Entry = { test: glob(key), postings: id, anchor: this.#anchors.choose(key) };
    this.#entries.set(name, entry);
    this.#anchors.add(entry);
  }

  remove(key: Segments, id: number): void {
    const name = JSON.stringify(key);
    const entry = this.#entries.get(name);
    if (entry === undefined) return;
    const rest = withoutId(entry.postings, id);
    if (rest !== undefined) {
      entry.postings = rest;
      return;
    }
    this.#entries.delete(name);
    this.#anchors.remove(entry);
  }

  // HOT
  collect(text: string, visit: Visit): void {
    for (const { test, postings } of this.#anchors.candidates(text)) {
      if (test(text)) visitAll(postings, visit);
    }
  }
}
