import { splitWords } from './split-words.ts';
import { holdsWords } from './words.ts';

/** Texts, each once, by number; and those in which the words of a term are found. */
export class WordIndex {
  readonly #ids = new Map<string, number>();
  readonly #words: string[][] = [];
  readonly #holding = new Map<string, number[]>();

  /** The number of a text, given to it now if it had none. */
  add(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = this.#words.length;
    const words = splitWords(text);
    this.#ids.set(text, id);
    this.#words.push(words);
    for (const word of new Set(words)) {
      const list = this.#holding.get(word);
      if (list === undefined) this.#holding.set(word, [id]);
      else list.push(id);
    }
    return id;
  }

  idOf(text: string): number | undefined {
    return this.#ids.get(text);
  }

  /** A match begins with a word of the field that begins the first word of the term. */
  find(term: readonly string[]): Set<number> {
    const [first = ''] = term;
    const found = new Set<number>();
    for (let length = 1; length <= first.length; length++) {
      for (const id of this.#holding.get(first.slice(0, length)) ?? []) {
        if (holdsWords(this.#words[id]!, term)) found.add(id);
      }
    }
    return found;
  }
}
