import type { Scanner } from '@sluice/scan';
import type { Check } from '../plan/shape.ts';
import type { Column } from './column.ts';
import { addRow, emptied, type RowBits } from './row-bits.ts';
import type { RowsTest } from './set-logic.ts';
import { type Asker, ValueIndex } from './value-index.ts';

/** All equalities that patterns ask of one column: each value of it is looked up once for them. */
export class ValueLeaves {
  private readonly column: Column;
  private readonly scanner: Scanner;
  private readonly numberAt: (row: number) => number;
  private readonly asked: Asker[] = [];
  private readonly bits: RowBits[] = [];
  /** Patterns that ask the same share one. */
  private readonly known = new Map<string, RowsTest>();
  private index: ValueIndex | undefined;
  private rows: Int32Array = new Int32Array(0);
  private count = 0;
  private isRead = false;

  constructor(column: Column, scanner: Scanner, numberAt: (row: number) => number) {
    this.column = column;
    this.scanner = scanner;
    this.numberAt = numberAt;
  }

  /** One more equality, before the first block. */
  add(check: Check): RowsTest {
    const key = JSON.stringify(check);
    const known = this.known.get(key) ?? this.made(check);
    this.known.set(key, known);
    return known;
  }

  /** Takes the rows of another block; they are read when they are asked for. */
  begin(rows: Int32Array, count: number): void {
    this.rows = rows;
    this.count = count;
    this.isRead = false;
  }

  private made(check: Check): RowsTest {
    const asker = this.asked.length;
    this.asked.push({ asker, check });
    this.bits.push(new Int32Array(0));
    return (within, out, words) => {
      if (!this.isRead) this.read();
      const bits = this.bits[asker]!;
      for (let word = 0; word < words; word++) out[word] = within[word]! & bits[word]!;
    };
  }

  private read(): void {
    const { bits, column, asked, scanner, numberAt, count } = this;
    this.index ??= new ValueIndex(column, asked, scanner, numberAt);
    for (const asker of bits.keys()) bits[asker] = emptied(bits[asker]!, count);
    this.index.each(this.rows, (asker, row) => addRow(bits[asker]!, row));
    this.isRead = true;
  }
}
