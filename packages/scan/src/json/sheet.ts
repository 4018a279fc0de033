import type { Cells } from '../cells.ts';
import type { Memory, Region } from '../memory.ts';

/** What a plan reads into, row by row. Arrays are as long as there is room for rows. */
export interface FieldRows {
  /** One of `Status`. */
  readonly status: Uint8Array;
  /** Scalar values in the line, at most 65,535. */
  readonly leaves: Uint16Array;
  readonly cells: readonly Cells[];
}

/** What was found in a line. */
export const Status = {
  /** A JSON object, read. */
  object: 0,
  /** The line does not begin with an opening brace. */
  none: 1,
  /** It may or may not be an object: whoever needs to know asks a slower reader. */
  odd: 2,
} as const;

/** Addresses of the arrays; those of column n lie n strides behind those of the first. */
export interface Places {
  readonly rows: number;
  readonly starts: number;
  readonly ends: number;
  readonly leaves: number;
  readonly kinds: number;
  readonly status: number;
}

/** The columns of a plan in the memory of its scanner. */
export class Sheet {
  private readonly memory: Memory;
  private readonly region: Region;
  private readonly columns: number;
  private readonly fixedRows: number | undefined;
  private held: { buffer: ArrayBuffer; address: number; views: FieldRows } | undefined;

  /** Without a number of rows there is room for as many as a block can hold. */
  constructor(memory: Memory, columns: number, rows?: number) {
    const perRow = columns * 9 + 3;
    this.memory = memory;
    this.columns = columns;
    this.fixedRows = rows;
    this.region = rows === undefined ? memory.column(perRow) : memory.table(perRow * rows);
  }

  get places(): Places {
    const rows = this.fixedRows ?? this.memory.rows;
    const starts = this.region.address;
    const ends = starts + 4 * rows * this.columns;
    const leaves = ends + 4 * rows * this.columns;
    const kinds = leaves + 2 * rows;
    return { rows, starts, ends, leaves, kinds, status: kinds + rows * this.columns };
  }

  /** The same arrays until the memory grows. */
  get views(): FieldRows {
    const { buffer } = this.memory.views.bytes;
    const { address } = this.region;
    if (this.held?.buffer !== buffer || this.held.address !== address) {
      this.held = { buffer, address, views: this.taken(buffer) };
    }
    return this.held.views;
  }

  private taken(buffer: ArrayBuffer): FieldRows {
    const { rows, starts, ends, leaves, kinds, status } = this.places;
    return {
      status: new Uint8Array(buffer, status, rows),
      leaves: new Uint16Array(buffer, leaves, rows),
      cells: Array.from({ length: this.columns }, (_, column) => ({
        kinds: new Uint8Array(buffer, kinds + rows * column, rows),
        starts: new Int32Array(buffer, starts + 4 * rows * column, rows),
        ends: new Int32Array(buffer, ends + 4 * rows * column, rows),
      })),
    };
  }
}
