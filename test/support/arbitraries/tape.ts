/**
 * Choices read from bytes: a generator that is driven by one shrinks as its bytes do. When the
 * bytes are used up every choice is the first.
 */
export class Tape {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** A whole number from 0 to `count` (at most 256), exclusive. */
  below(count: number): number {
    const byte = this.#bytes[this.#at++] ?? 0;
    return byte % count;
  }

  /** True once in `of` times; never when the bytes are used up. */
  chance(of: number): boolean {
    return this.below(of) === of - 1;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)]!;
  }
}
