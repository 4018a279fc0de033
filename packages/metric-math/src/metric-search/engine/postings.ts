import type { Bits } from './bits.ts';

const none = new Int32Array(0);

/**
 * For each text that a field has somewhere, the positions of the metrics that have it: filled, then
 * closed, then asked. Flat columns, because a search may walk through all of them.
 */
export class Postings {
  readonly #stride: number;
  /** Texts and positions as single numbers, until closed. */
  #pairs: number[] = [];
  #texts = none;
  #starts = none;
  #positions = none;

  /** `size` is the number of metrics. */
  constructor(size: number) {
    this.#stride = Math.max(1, size);
  }

  add(text: number, position: number): void {
    this.#pairs.push(text * this.#stride + position);
  }

  close(): void {
    const pairs = Float64Array.from(this.#pairs).sort();
    this.#pairs = [];
    this.#positions = Int32Array.from(pairs, (pair) => pair % this.#stride);
    const all = Int32Array.from(pairs, (pair) => Math.floor(pair / this.#stride));
    const isFirst = (text: number, i: number) => i === 0 || all[i - 1] !== text;
    this.#texts = all.filter(isFirst);
    const starts = new Int32Array(this.#texts.length + 1);
    let count = 0;
    all.forEach((text, i) => {
      if (isFirst(text, i)) starts[count++] = i;
    });
    starts[count] = all.length;
    this.#starts = starts;
  }

  /** The metrics that have a text; some may come twice. */
  of(text: number): Int32Array {
    const texts = this.#texts;
    let low = 0;
    let high = texts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (texts[middle]! < text) low = middle + 1;
      else high = middle;
    }
    if (texts[low] !== text) return none;
    return this.#positions.subarray(this.#starts[low]!, this.#starts[low + 1]!);
  }

  /** Adds the metrics that have any of these texts. */
  collect(wanted: Bits, into: Bits): void {
    const [texts, starts, positions] = [this.#texts, this.#starts, this.#positions];
    for (let i = 0; i < texts.length; i++) {
      const text = texts[i]!;
      if ((wanted[text >>> 5]! & (1 << (text & 31))) === 0) continue;
      const end = starts[i + 1]!;
      for (let k = starts[i]!; k < end; k++) {
        const at = positions[k]!;
        into[at >>> 5]! |= 1 << (at & 31);
      }
    }
  }
}
