import type { EventBlock } from './part.ts';
import type { Vector } from './vector.ts';

/** What is computed once for the rows of a batch, and then known. */
export interface Column {
  /** Told when something is compiled that reads it. */
  prepare?(): void;
  /** For all rows that are left in the batch. */
  compute(batch: Batch): Vector;
}

/** A block on its way through the head of a query: rows only ever become fewer. */
export class Batch {
  readonly block: EventBlock;
  /** The rows that are left, ascending. */
  rows: Int32Array;
  private readonly known = new Map<object, unknown>();

  constructor(block: EventBlock, rows: Int32Array) {
    this.block = block;
    this.rows = rows;
  }

  vector(column: Column): Vector {
    return this.once(column, () => column.compute(this));
  }

  /** What is made but once a batch, by whose it is. */
  once<T>(owner: object, make: () => T): T {
    const known = this.known.get(owner) as T | undefined;
    if (known !== undefined) return known;
    const made = make();
    this.known.set(owner, made);
    return made;
  }

  /** So many as there may be row numbers. */
  get size(): number {
    return this.block.lines.count;
  }
}
