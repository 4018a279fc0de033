import type { Candidate, Membership } from './value.ts';

/** The values at one path, found by the array elements that earlier choices have settled on. */
export class Choices {
  readonly #all: readonly Candidate[];
  readonly #inElement = new Map<string, Candidate[]>();
  readonly #inArray = new Map<number, number>();

  constructor(all: readonly Candidate[]) {
    this.#all = all;
    for (const one of all) {
      for (const [array, index] of one.membership) {
        const key = `${array}:${index}`;
        if (!this.#inElement.has(key)) this.#inElement.set(key, []);
        this.#inElement.get(key)!.push(one);
        this.#inArray.set(array, (this.#inArray.get(array) ?? 0) + 1);
      }
    }
  }

  /** The values that stand in no other element of an array than the one chosen there. */
  agreeing(chosen: Membership): readonly Candidate[] {
    return this.#near(chosen).filter(({ membership }) =>
      [...membership].every(([array, index]) => (chosen.get(array) ?? index) === index),
    );
  }

  /** Those of one element when all values stand in the same array; otherwise simply all. */
  #near(chosen: Membership): readonly Candidate[] {
    for (const [array, index] of [...chosen].reverse()) {
      if (this.#inArray.get(array) === this.#all.length) {
        return this.#inElement.get(`${array}:${index}`) ?? [];
      }
    }
    return this.#all;
  }
}
