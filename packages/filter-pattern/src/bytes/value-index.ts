import { Kind, type Scanner } from '@sluice/scan';
import type { Check } from '../plan/shape.ts';
import { isAt } from './cell-tests.ts';
import type { Column } from './column.ts';

/** Takes a row, and someone who asks for the value there. */
export type Meet = (asker: number, row: number) => void;

/** Someone who asks whether an equality holds. */
export interface Asker {
  readonly asker: number;
  readonly check: Check;
}

const encoder = new TextEncoder();

/** What a value may be for an equality to hold; of a number, one way to write it. */
const textsOf = (check: Check): readonly string[] =>
  check.kind === 'text' ? check.texts : check.kind === 'number' ? [check.lexeme] : [];

/**
 * Finds by the value in a cell who may ask for it: texts by a hash of few of their bytes, numbers by
 * what they are.
 */
export class ValueIndex {
  private readonly column: Column;
  private readonly scanner: Scanner;
  private readonly numberAt: (row: number) => number;
  private readonly byText: ReadonlyMap<string, readonly number[]>;
  private readonly byNumber: ReadonlyMap<number, readonly number[]>;
  private readonly texts: readonly Uint8Array[];
  private readonly askers: readonly (readonly number[])[];
  /** Numbers of texts plus one; 0 where none is. At most a quarter full. */
  private readonly slots: Int32Array;

  /** Whether all numbers that are asked for are written as plain numbers are. */
  private readonly isCanonical: boolean;

  /** `numberAt` gives the number in a cell that is one, NaN for others. */
  constructor(
    column: Column,
    asked: readonly Asker[],
    scanner: Scanner,
    numberAt: (row: number) => number,
  ) {
    this.column = column;
    this.scanner = scanner;
    this.numberAt = numberAt;
    this.byText = grouped(asked, textsOf);
    this.byNumber = grouped(asked, (check) =>
      check.kind === 'number' ? [Number(check.lexeme)] : [],
    );
    this.texts = [...this.byText.keys()].map((text) => encoder.encode(text));
    this.askers = [...this.byText.values()];
    this.slots = slotsOf(this.texts);
    this.isCanonical = asked.every(
      ({ check }) => check.kind !== 'number' || String(Number(check.lexeme)) === check.lexeme,
    );
  }

  /** Calls `meet` for each of the rows with all who may ask for its value. */
  // HOT: one turn a line.
  each(rows: Int32Array, meet: Meet): void {
    const { column, texts, askers, byNumber, slots } = this;
    const { kinds, starts, ends } = column.cells;
    const { bytes } = this.scanner;
    const mask = slots.length - 1;
    const hasNumbers = byNumber.size > 0;
    const { isCanonical } = this;
    for (const row of rows) {
      const kind = kinds[row]!;
      if (kind === Kind.escaped) meetAll(this.byText.get(column.text(row)), row, meet);
      if (kind !== Kind.text && kind !== Kind.number) continue;
      const [from, to] = [starts[row]!, ends[row]!];
      for (let slot = hashOf(bytes, from, to) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
        const place = slots[slot]! - 1;
        if (!isAt(bytes, from, to, texts[place]!)) continue;
        meetAll(askers[place], row, meet);
        break;
      }
      if (hasNumbers && !(isCanonical && isPlainInteger(bytes, from, to)))
        meetAll(byNumber.get(this.numberAt(row)), row, meet);
    }
  }
}

function meetAll(askers: readonly number[] | undefined, row: number, meet: Meet): void {
  if (askers !== undefined) for (const asker of askers) meet(asker, row);
}

function grouped<K>(asked: readonly Asker[], keysOf: (check: Check) => readonly K[]) {
  const groups = new Map<K, number[]>();
  for (const { asker, check } of asked) {
    for (const key of keysOf(check)) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [asker]);
      else known.push(asker);
    }
  }
  return groups;
}

function slotsOf(texts: readonly Uint8Array[]): Int32Array {
  let size = 16;
  while (size < texts.length * 4) size *= 2;
  const slots = new Int32Array(size);
  for (const [place, text] of texts.entries()) {
    let slot = hashOf(text, 0, text.length) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = place + 1;
  }
  return slots;
}

/** Of the length and three bytes. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  if (from === to) return 0;
  const [first, last] = [bytes[from]!, bytes[to - 1]!];
  const middle = bytes[(from + to) >> 1]!;
  return (to - from) ^ (first * 7) ^ (last * 61) ^ (middle * 173);
}

/** Whether bytes are a whole number in the only way in which such a number is written so. */
function isPlainInteger(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from > 15 || (bytes[from] === 0x30 && to - from > 1)) return false;
  for (let at = from; at < to; at++) if (bytes[at]! < 0x30 || bytes[at]! > 0x39) return false;
  return to > from;
}
