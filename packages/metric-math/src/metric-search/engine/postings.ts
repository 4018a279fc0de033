/** For each text that a field has somewhere, the positions of the metrics that have it. */
export class Postings {
  readonly #lists = new Map<number, number[]>();

  /** Positions come ascending. */
  add(text: number, position: number): void {
    const list = this.#lists.get(text);
    if (list === undefined) this.#lists.set(text, [position]);
    else if (list.at(-1) !== position) list.push(position);
  }

  of(text: number): readonly number[] {
    return this.#lists.get(text) ?? none;
  }
}

const none: readonly number[] = [];
