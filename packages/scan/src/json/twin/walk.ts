import { Kind } from '../../cells.ts';
import type { Place } from '../trie.ts';
import { blanksEnd } from './blanks.ts';
import { KeyTable } from './key-table.ts';
import { isWord, numberEnd, stringEnd } from './lexemes.ts';

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const brace = 0x7b;
const bracket = 0x5b;

const encoder = new TextEncoder();
const [yes, no, nothing] = ['true', 'false', 'null'].map((word) => encoder.encode(word)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

/** The place of values that no path leads to. */
const nowhere = -1;

/** Takes what is found; says whether the column was empty till then. */
export type Found = (column: number, kind: number, start: number, end: number) => boolean;

/** Walks one object along the trie, without recursion; depth is counted. */
export class Walker {
  /** Scalar values in the object. */
  leaves = 0;
  private readonly trie: readonly Place[];
  private readonly keys: KeyTable;
  private readonly maxDepth: number;
  private readonly found: Found;
  /** The same memory as the bytes. */
  private words: Int32Array = new Int32Array(0);
  private depth = 0;
  /** Where the next value stands in the trie. */
  private place = 0;
  // One entry for each open container, from 1.
  private readonly objects: Uint8Array;
  private readonly places: Int32Array;
  private readonly starts: Int32Array;
  private readonly indexes: Int32Array;
  private readonly visits: Float64Array;
  /** For each key, the container where it was seen last: twice in one, and the line is odd. */
  private readonly seen: Float64Array;
  private visit = 0;

  constructor(trie: readonly Place[], maxDepth: number, found: Found) {
    this.trie = trie;
    this.keys = new KeyTable(trie);
    this.maxDepth = maxDepth;
    this.found = found;
    this.objects = new Uint8Array(maxDepth + 1);
    this.places = new Int32Array(maxDepth + 1);
    this.starts = new Int32Array(maxDepth + 1);
    this.indexes = new Int32Array(maxDepth + 1);
    this.visits = new Float64Array(maxDepth + 1);
    this.seen = new Float64Array(this.keys.places.length);
  }

  // HOT: once a line.
  /** From the opening brace to after the closing one; -1 where the line is odd. */
  walk(bytes: Uint8Array, words: Int32Array, from: number, end: number): number {
    this.words = words;
    this.depth = 0;
    this.leaves = 0;
    this.place = 0;
    let at = from;
    for (;;) {
      const byte = bytes[at]!;
      if (byte === brace || byte === bracket) {
        if (!this.open(byte === brace, at)) return -1;
        at = blanksEnd(bytes, at + 1, end);
        if (at < end && bytes[at] !== byte + 2) {
          at = this.member(bytes, at, end);
          if (at < 0) return -1;
          continue;
        }
      } else {
        at = this.scalar(bytes, at, end);
        if (at < 0) return -1;
      }
      at = this.after(bytes, at, end);
      if (at < 0 || this.depth === 0) return at;
    }
  }

  private open(isObject: boolean, at: number): boolean {
    if (this.depth >= this.maxDepth) return false;
    this.depth += 1;
    this.visit += 1;
    this.objects[this.depth] = isObject ? 1 : 0;
    this.places[this.depth] = this.place;
    this.starts[this.depth] = at;
    this.indexes[this.depth] = -1;
    this.visits[this.depth] = this.visit;
    return true;
  }

  /** After a value: containers end until another member comes, whose value begins at the answer. */
  private after(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    for (;;) {
      at = blanksEnd(bytes, at, end);
      if (at >= end) return -1;
      if (bytes[at] === comma) return this.member(bytes, blanksEnd(bytes, at + 1, end), end);
      if (bytes[at] !== (this.objects[this.depth] === 1 ? brace : bracket) + 2) return -1;
      at += 1;
      const place = this.places[this.depth]!;
      if (place >= 0 && !this.put(place, Kind.container, this.starts[this.depth]!, at)) return -1;
      this.depth -= 1;
      if (this.depth === 0) return at;
    }
  }

  /** The first byte of the value of a member or element that begins here; -1 where none does. */
  private member(bytes: Uint8Array, from: number, end: number): number {
    const place = this.places[this.depth]!;
    if (this.objects[this.depth] === 0) {
      this.place = place < 0 ? nowhere : this.element(place);
      return from < end ? from : -1;
    }
    if (from >= end || bytes[from] !== quote) return -1;
    const stop = stringEnd(bytes, this.words, from + 1, end);
    if (stop === 0) return -1;
    const close = Math.abs(stop);
    this.place = nowhere;
    if (place >= 0 && this.keys.has(place)) {
      if (stop < 0) return -1;
      const key = this.keys.find(place, bytes, from + 1, close);
      if (key >= 0) {
        if (this.seen[key] === this.visits[this.depth]) return -1;
        this.seen[key] = this.visits[this.depth]!;
        this.place = this.keys.places[key]!;
      }
    }
    const at = blanksEnd(bytes, close + 1, end);
    if (at >= end || bytes[at] !== colon) return -1;
    const value = blanksEnd(bytes, at + 1, end);
    return value < end ? value : -1;
  }

  private element(place: number): number {
    const { elements } = this.trie[place]!;
    this.indexes[this.depth]! += 1;
    const index = this.indexes[this.depth]!;
    // The elements that are looked for are few; those behind the last of them are many.
    if (elements.length === 0 || elements.at(-1)!.index < index) return nowhere;
    return elements.find((element) => element.index === index)?.place ?? nowhere;
  }

  /** From the first byte of a scalar to after its last; -1 where this is none. */
  private scalar(bytes: Uint8Array, from: number, end: number): number {
    this.leaves += 1;
    if (bytes[from] === quote) {
      const stop = stringEnd(bytes, this.words, from + 1, end);
      if (stop === 0) return -1;
      const close = Math.abs(stop);
      if (this.place < 0) return close + 1;
      const kind = stop < 0 ? Kind.escaped : Kind.text;
      return this.put(this.place, kind, from + 1, close) ? close + 1 : -1;
    }
    switch (bytes[from]) {
      case 0x74:
        return this.word(bytes, from, end, yes, Kind.true);
      case 0x66:
        return this.word(bytes, from, end, no, Kind.false);
      case 0x6e:
        return this.word(bytes, from, end, nothing, Kind.null);
    }
    const at = numberEnd(bytes, from, end);
    if (at < 0 || this.place < 0) return at;
    return this.put(this.place, Kind.number, from, at) ? at : -1;
  }

  private word(bytes: Uint8Array, from: number, end: number, word: Uint8Array, kind: number) {
    if (!isWord(bytes, from, end, word)) return -1;
    const at = from + word.length;
    return this.place < 0 || this.put(this.place, kind, from, at) ? at : -1;
  }

  private put(place: number, kind: number, start: number, end: number): boolean {
    for (const column of this.trie[place]!.columns) {
      if (!this.found(column, kind, start, end)) return false;
    }
    return true;
  }
}
