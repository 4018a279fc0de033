import type { Kernels } from './kernel/kernels.ts';
import { type ModuleExports, type ScanEngine, type Store, storeOf } from './kernel/store.ts';
import type { Views } from './kernel/views.ts';

/** A part of memory. Its address changes when the memory grows: it is asked anew for every call. */
export interface Region {
  readonly address: number;
}

interface Placed {
  address: number;
  size: number;
  /** Bytes for each row; 0 for tables, whose size and content stay. */
  readonly perRow: number;
}

/** Below it kernels keep what they like. */
const input = 65_536;
/** Kernels read vectors: so many bytes after any text can be read. */
const slack = 64;
/** Room for some tables, so that making them seldom grows the memory. */
const spare = 65_536;
/** All that 32 bits can address. */
const most = 2 ** 32;

/**
 * The layout: room of the kernels, then the block of text, then tables and columns as they were
 * asked for. Columns have room for as many rows as a block has bytes: a page that no row reaches
 * is never touched, and so costs nothing.
 */
export class Memory {
  readonly input = input;
  readonly engine: ScanEngine;
  readonly views: Views;
  readonly kernels: Kernels;
  private readonly store: Store;
  private readonly placed: Placed[] = [];
  private textSize: number;
  private rowCount: number;
  private end: number;

  constructor(capacity: number, engine: 'auto' | ScanEngine) {
    this.textSize = capacity;
    this.rowCount = capacity + 1;
    this.end = aligned(input + capacity + slack);
    this.store = storeOf(this.end + spare, engine);
    this.engine = this.store.engine;
    this.views = this.store.views;
    this.kernels = this.store.kernels;
  }

  get capacity(): number {
    return this.textSize;
  }

  /** Another module over this memory; nothing where the engine is JavaScript. */
  exportsOf(module: string): ModuleExports | undefined {
    return this.store.exportsOf(module);
  }

  /** So many lines fit into every column. */
  get rows(): number {
    return this.rowCount;
  }

  /** Room whose content stays. */
  table(size: number): Region {
    return this.place(size, 0);
  }

  /** Room of so many bytes a row; the content is lost when memory is reserved. */
  column(perRow: number): Region {
    return this.place(this.rowCount * perRow, perRow);
  }

  /** Makes the block larger, and the columns where there are to be more rows. */
  reserve(capacity: number, rows: number): void {
    if (capacity <= this.textSize && rows <= this.rowCount) return;
    this.textSize = Math.max(this.textSize, capacity);
    this.rowCount = Math.max(this.rowCount, rows);
    const before = this.placed.map(({ address }) => address);
    this.end = aligned(input + this.textSize + slack);
    for (const each of this.placed) {
      if (each.perRow > 0) each.size = this.rowCount * each.perRow;
      each.address = this.end;
      this.end = aligned(this.end + each.size);
    }
    this.grow();
    // Everything moves up: the last is moved first, so that nothing is written over.
    for (let i = this.placed.length - 1; i >= 0; i--) {
      const { address, size, perRow } = this.placed[i]!;
      if (perRow === 0) this.views.bytes.copyWithin(address, before[i]!, before[i]! + size);
    }
  }

  private place(size: number, perRow: number): Region {
    const region: Placed = { address: this.end, size, perRow };
    this.placed.push(region);
    this.end = aligned(this.end + size);
    this.grow();
    return region;
  }

  private grow(): void {
    const { length } = this.views.bytes;
    // By a part of what is there, so that many small pieces are not copied again and again.
    const wanted = Math.min(length * 1.25, most);
    if (this.end + slack > length) this.store.grow(Math.max(this.end + spare, wanted));
  }
}

const aligned = (address: number) => Math.ceil(address / 64) * 64;
