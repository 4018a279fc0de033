import type { Place } from '../trie.ts';

/** The keys that are looked for, in one table for each place. */
export class KeyTable {
  /** Number of the place behind each key. */
  readonly places: Int32Array;
  private readonly keys: readonly Uint8Array[];
  private readonly slots: Int32Array;
  private readonly firsts: Int32Array;
  private readonly masks: Int32Array;
  /** A bit for the first byte and the length of each key. */
  private readonly filters: Int32Array;

  constructor(trie: readonly Place[]) {
    const members = trie.flatMap((place) => place.members);
    this.keys = members.map(({ key }) => key);
    this.places = Int32Array.from(members, ({ place }) => place);
    this.masks = Int32Array.from(trie, (place) => sizeFor(place.members.length) - 1);
    this.filters = Int32Array.from(trie, filterOf);
    this.firsts = new Int32Array(trie.length);
    let size = 0;
    for (let place = 0; place < trie.length; place++) {
      this.firsts[place] = size;
      size += this.masks[place]! + 1;
    }
    this.slots = new Int32Array(size).fill(-1);
    let number = 0;
    trie.forEach((place, at) => {
      for (const { key } of place.members) this.put(at, key, number++);
    });
  }

  /** Whether any key is looked for at a place. */
  has(place: number): boolean {
    return this.filters[place] !== 0;
  }

  /** The number of the key in [from, to), among those of a place; -1 where it is none. */
  // HOT: every key beside a planned one.
  find(place: number, bytes: Uint8Array, from: number, to: number): number {
    if (((this.filters[place]! >>> bitOf(bytes[from]!, to - from)) & 1) === 0) return -1;
    const first = this.firsts[place]!;
    const mask = this.masks[place]!;
    for (let slot = hashOf(bytes, from, to) & mask; ; slot = (slot + 1) & mask) {
      const number = this.slots[first + slot]!;
      if (number < 0 || isEqual(this.keys[number]!, bytes, from, to)) return number;
    }
  }

  private put(place: number, key: Uint8Array, number: number): void {
    const first = this.firsts[place]!;
    const mask = this.masks[place]!;
    let slot = hashOf(key, 0, key.length) & mask;
    while (this.slots[first + slot]! >= 0) slot = (slot + 1) & mask;
    this.slots[first + slot] = number;
  }
}

/** At least half of the slots stay empty, so that every search ends. */
const sizeFor = (count: number) => 2 ** Math.ceil(Math.log2(count * 2 + 1));

/** Of an empty key the byte behind it counts, a quote. */
const bitOf = (first: number, length: number) => (first + 3 * length) & 31;
const filterOf = (place: Place) =>
  place.members.reduce((bits, { key }) => bits | (1 << bitOf(key[0] ?? 0x22, key.length)), 0);

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = to - from;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

function isEqual(key: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (key.length !== to - from) return false;
  for (let i = 0; i < key.length; i++) if (key[i] !== bytes[from + i]) return false;
  return true;
}
