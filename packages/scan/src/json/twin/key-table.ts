import type { Place } from '../trie.ts';

/** The keys that are looked for, in one table for each place. */
export class KeyTable {
  /** Number of the place behind each key. */
  readonly places: Int32Array;
  private readonly keys: readonly Uint8Array[];
  private readonly slots: Int32Array;
  private readonly firsts: Int32Array;
  private readonly masks: Int32Array;
  /** Bit n: some key has n bytes; the last bit stands for all longer ones. */
  private readonly lengths: Int32Array;

  constructor(trie: readonly Place[]) {
    const members = trie.flatMap((place) => place.members);
    this.keys = members.map(({ key }) => key);
    this.places = Int32Array.from(members, ({ place }) => place);
    this.masks = Int32Array.from(trie, (place) => sizeFor(place.members.length) - 1);
    this.lengths = Int32Array.from(trie, lengthsOf);
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

  /** The number of the key in [from, to), among those of a place; -1 where it is none. */
  // HOT: every key beside a planned one.
  find(place: number, bytes: Uint8Array, from: number, to: number): number {
    if (((this.lengths[place]! >>> lengthBit(to - from)) & 1) === 0) return -1;
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

const lengthBit = (length: number) => Math.min(length, 31);
const lengthsOf = (place: Place) =>
  place.members.reduce((bits, { key }) => bits | (1 << lengthBit(key.length)), 0);

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
