import { Kind, type Scanner } from '@sluice/scan';
import { numberAt } from './number-at.ts';
import { longest, TextSlots } from './text-slots.ts';
import type { ValueTest } from './value-test.ts';

/** A field that some alternatives of rules ask for, as a test and their bits. */
export interface MaskedField {
  readonly test: ValueTest;
  readonly absent: boolean;
  /** By number of the alternative. */
  readonly alternatives: readonly number[];
}

/** So many bits are in a word: V8 keeps such numbers without a box. */
export const wordBits = 30;

/** Which alternatives the values of one column satisfy, as bits; texts that were met are known. */
export class ColumnMasks {
  /** The alternatives that ask for the column, and of these those that its absence satisfies. */
  readonly asked: Int32Array;
  readonly absent: Int32Array;
  /** Those that the values met since `clear` satisfy, and whether one stood in an element. */
  readonly met: Int32Array;
  count = 0;
  inElements = false;
  private readonly scanner: Scanner;
  private readonly words: number;
  private readonly tests: readonly { readonly test: ValueTest; readonly bits: Int32Array }[];
  private readonly slots = new TextSlots();
  private readonly known: Int32Array;

  constructor(fields: readonly MaskedField[], words: number, scanner: Scanner) {
    const bitsOf = (some: readonly MaskedField[]) => {
      const bits = new Int32Array(words);
      for (const { alternatives } of some) {
        for (const at of alternatives) bits[Math.floor(at / wordBits)]! |= 1 << (at % wordBits);
      }
      return bits;
    };
    this.scanner = scanner;
    this.words = words;
    this.asked = bitsOf(fields);
    this.absent = bitsOf(fields.filter(({ absent }) => absent));
    this.met = new Int32Array(words);
    this.tests = fields.map((field) => ({ test: field.test, bits: bitsOf([field]) }));
    this.known = new Int32Array(TextSlots.count * words);
  }

  clear(): void {
    this.count = 0;
    this.inElements = false;
    this.met.fill(0);
  }

  // HOT
  /** A scalar in [from, to), a string without its quotes. */
  meet(kind: number, from: number, to: number): void {
    this.count += 1;
    const { bytes } = this.scanner;
    if (kind === Kind.number) this.meetNumber(bytes, from, to);
    else if (kind === Kind.text && to - from <= longest && to > from) {
      this.meetText(bytes, from, to);
    } else this.ask(this.met, 0, kind, from, to);
  }

  private meetNumber(bytes: Uint8Array, from: number, to: number): void {
    const { met, tests, words } = this;
    const value = numberAt(bytes, from, to);
    if (Number.isNaN(value)) {
      this.ask(met, 0, Kind.number, from, to);
      return;
    }
    for (let i = 0; i < tests.length; i++) {
      const { test, bits } = tests[i]!;
      const holds = test.value?.(value) ?? test.bytes(Kind.number, from, to);
      if (holds) for (let word = 0; word < words; word++) met[word]! |= bits[word]!;
    }
  }

  private meetText(bytes: Uint8Array, from: number, to: number): void {
    const { slots, known, met, words } = this;
    const slot = slots.of(bytes, from, to);
    if (slots.isFresh) {
      known.fill(0, slot * words, (slot + 1) * words);
      this.ask(known, slot * words, Kind.text, from, to);
    }
    for (let word = 0; word < words; word++) met[word]! |= known[slot * words + word]!;
  }

  private ask(into: Int32Array, at: number, kind: number, from: number, to: number): void {
    for (const { test, bits } of this.tests) {
      if (!test.bytes(kind, from, to)) continue;
      for (let word = 0; word < this.words; word++) into[at + word]! |= bits[word]!;
    }
  }
}
