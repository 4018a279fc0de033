import { addAll, type Bits, noBits } from './bits.ts';
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
    for (const word of words) {
      const list = this.#holding.get(word);
      if (list === undefined) this.#holding.set(word, [id]);
      else if (list[list.length - 1] !== id) list.push(id);
    }
    return id;
  }

  idOf(text: string): number | undefined {
    return this.#ids.get(text);
  }

  /**
   * The texts in which a term is found. A match begins with a word of the text that begins the
   * first word of the term.
   */
  find(term: readonly string[]): Bits {
    const found = noBits(this.#words.length);
    const [first = ''] = term;
    for (let length = 1; length <= first.length; length++) {
      const ids = this.#holding.get(first.slice(0, length));
      if (ids === undefined) continue;
      // PERF: metric-search/find: the word itself is most often all that is looked for.
      if (length === first.length && term.length === 1) addAll(found, ids);
      else
        addAll(
          found,
          ids.filter((id) => holdsWords(this.#words[id]!, term)),
        );
    }
    return found;
  }
}
