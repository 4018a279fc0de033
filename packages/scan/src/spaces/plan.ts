import type { Cells } from '../cells.ts';
import type { Lines, Rows } from '../lines.ts';
import type { Memory, Region } from '../memory.ts';
import type { Inbox } from '../values/inbox.ts';

export interface SpaceOptions {
  /**
   * Whether `"…"` and `[…]` are one field each where a blank or the end follows them; then tabs and
   * the like are blanks too.
   */
  readonly quoted?: boolean;
}

/** What a plan reads, row by row. Arrays are as long as there is room for rows. */
export interface SpaceRows {
  /**
   * One of `Status`: `object` where the fields are right; `odd` where tabs, other control characters
   * or bytes above 127 may be blanks, or where there are more than 65,535 fields.
   */
  readonly status: Uint8Array;
  /** How many fields the line has; 0 where it is odd. */
  readonly counts: Int32Array;
  /** By column: `text`, or `missing` where the line has too few fields. */
  readonly cells: readonly Cells[];
}

const mostFields = 65_535;
/** As many fields as end in one step of the kernel. */
const margin = 64;

/** Reads columns of lines that blanks divide. */
export class SpacePlan {
  private readonly memory: Memory;
  private readonly inbox: Inbox;
  private readonly width: number;
  private readonly quoted: boolean;
  private readonly columns: Region;
  private readonly found: Region;
  private readonly status: Region;
  private readonly counts: Region;
  private readonly kinds: Region;
  private readonly starts: Region;
  private readonly ends: Region;
  private held: { buffer: ArrayBuffer; address: number; rows: SpaceRows } | undefined;

  constructor(memory: Memory, inbox: Inbox, columns: readonly number[], options: SpaceOptions) {
    this.memory = memory;
    this.inbox = inbox;
    this.width = columns.length;
    this.quoted = options.quoted ?? false;
    this.columns = memory.table(columns.length * 4);
    this.found = memory.table((mostFields + margin) * 8);
    this.status = memory.column(1);
    this.counts = memory.column(4);
    this.kinds = memory.column(columns.length);
    this.starts = memory.column(columns.length * 4);
    this.ends = memory.column(columns.length * 4);
    memory.views.words.set(columns, this.columns.address >> 2);
  }

  /** Reads the lines, or some of them; the answer holds until the next reading. */
  read(lines: Lines, rows?: Rows): SpaceRows {
    const { kernels } = this.memory;
    const at = this.inbox.lines(lines, rows);
    const split = this.quoted ? kernels.quoted : kernels.spaces;
    split(
      at.starts,
      at.ends,
      at.rows,
      at.count,
      this.columns.address,
      this.width,
      this.found.address,
      mostFields,
      this.status.address,
      this.counts.address,
      this.kinds.address,
      this.starts.address,
      this.ends.address,
      this.memory.rows,
    );
    return this.views();
  }

  /** The same arrays until the memory grows, or what is in it moves. */
  private views(): SpaceRows {
    const { buffer } = this.memory.views.bytes;
    const { address } = this.status;
    if (this.held?.buffer !== buffer || this.held.address !== address) {
      this.held = { buffer, address, rows: this.taken(buffer) };
    }
    return this.held.rows;
  }

  private taken(buffer: ArrayBuffer): SpaceRows {
    const { rows } = this.memory;
    return {
      status: new Uint8Array(buffer, this.status.address, rows),
      counts: new Int32Array(buffer, this.counts.address, rows),
      cells: Array.from({ length: this.width }, (_, column) => ({
        kinds: new Uint8Array(buffer, this.kinds.address + column * rows, rows),
        starts: new Int32Array(buffer, this.starts.address + column * rows * 4, rows),
        ends: new Int32Array(buffer, this.ends.address + column * rows * 4, rows),
      })),
    };
  }
}
