import { type Cells, Kind } from '../cells.ts';
import type { Rows } from '../lines.ts';
import type { Memory, Region } from '../memory.ts';
import type { Inbox } from '../values/inbox.ts';
import { cellText, decoded } from '../values/text-of.ts';
import { bytesOfText, textOfBytes } from './canonical.ts';
import { Early } from './early.ts';
import { hashAt, keyCount, Mode } from './hash.ts';
import { Keys } from './keys.ts';

/** What dictionaries of one memory share: room for hashes, and the secret that makes them. */
export class Hashing {
  readonly out: Region;
  readonly hashes: Region;
  readonly modes: Region;
  readonly left: Region;
  private readonly table: Region;
  private readonly memory: Memory;

  constructor(memory: Memory) {
    this.memory = memory;
    this.out = memory.column(4);
    this.hashes = memory.column(4);
    this.modes = memory.column(1);
    this.left = memory.column(4);
    this.table = memory.table(keyCount * 8);
    crypto.getRandomValues(this.secret);
  }

  get address(): number {
    return this.table.address;
  }

  get secret(): Int32Array<ArrayBuffer> {
    return new Int32Array(this.memory.views.bytes.buffer, this.table.address, keyCount * 2);
  }
}

const none = -1;
/** Bytes read beyond the end of a text while words are compared. */
const slack = 8;

/**
 * Texts as dense codes from 0, in the order in which they are met first. Linear probing in a table
 * that is never more than half full; nobody who makes texts can make their hashes meet.
 */
export class Dictionary {
  private readonly memory: Memory;
  private readonly inbox: Inbox;
  private readonly hashing: Hashing;
  private readonly keys = new Keys();
  private readonly early: Early;
  /** Hash and code + 1 in turn; 0 where no code is. */
  private slots = new Int32Array(128);

  constructor(memory: Memory, inbox: Inbox, hashing: Hashing) {
    this.memory = memory;
    this.inbox = inbox;
    this.hashing = hashing;
    this.early = new Early(memory);
  }

  /** How many different texts there are. */
  get size(): number {
    return this.keys.size;
  }

  /** Of all that is held for them. */
  get byteLength(): number {
    return this.keys.byteLength + this.slots.byteLength;
  }

  /** The text of a code. */
  text(code: number): string {
    return this.keys.read(code, textOfBytes);
  }

  /**
   * The codes of cells, at the row's own number in `out`; -1 where a cell is missing or null. Texts
   * count without their escapes; numbers, `true`, `false` and containers as they are written, and as
   * a text that is written so. Without rows all of `out` is filled.
   */
  codes(cells: Cells, rows: Rows, out: Int32Array): void {
    const { hashing, memory, early } = this;
    const { out: coded, hashes, modes, left } = hashing;
    const at = this.inbox.cells(cells, rows, out.length);
    const leftCount = memory.kernels.encode(
      at.kinds,
      at.starts,
      at.ends,
      at.rows,
      at.count,
      hashing.address,
      early.address,
      coded.address,
      hashes.address,
      modes.address,
      left.address,
    );
    this.settle(cells, leftCount);
    const { words } = memory.views;
    const first = coded.address >> 2;
    if (rows === undefined) out.set(words.subarray(first, first + at.count));
    else for (const row of rows) out[row] = words[first + row]!;
  }

  /** Codes the rows that the kernel left, in their order. */
  // HOT: one turn a cell, unless there are few texts.
  private settle({ kinds, starts, ends }: Cells, count: number): void {
    const { hashing, early } = this;
    const { bytes, words } = this.memory.views;
    const view = new DataView(bytes.buffer);
    const rows = hashing.left.address >> 2;
    for (let i = rows; i < rows + count; i++) {
      const row = words[i]!;
      const hash = words[(hashing.hashes.address >> 2) + row]!;
      const start = starts[row]!;
      const end = Math.max(start, ends[row]!);
      let code = kinds[row] === Kind.escaped ? none : this.known(hash, view, start, end);
      if (code === none && bytes[hashing.modes.address + row] === Mode.doubtful) {
        code = this.doubtful(kinds[row]!, hash, bytes, start, end);
      } else {
        if (code === none) code = this.add(hash, bytes, start, end);
        early.keep(hash, code, start, end);
      }
      words[(hashing.out.address >> 2) + row] = code;
    }
  }

  /** The code of a text, or -1. */
  private known(hash: number, view: DataView, start: number, end: number): number {
    const { slots, keys } = this;
    const mask = slots.length - 2;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const code = slots[slot + 1]! - 1;
      if (code === none) return none;
      if (slots[slot] === hash && keys.equals(code, view, start, end)) return code;
    }
  }

  /** Keeps bytes that are not known yet. */
  private add(hash: number, bytes: Uint8Array, start: number, end: number): number {
    const code = this.keys.add(bytes, start, end);
    if ((code + 1) * 4 > this.slots.length) this.grow();
    place(this.slots, hash, code);
    return code;
  }

  /** A text that others are spelled like: it has escapes, or bytes that may be no UTF-8. */
  private doubtful(kind: number, hash: number, bytes: Uint8Array, start: number, end: number) {
    if (kind !== Kind.escaped && !decoded(bytes, start, end).includes('\ufffd')) {
      return this.add(hash, bytes, start, end);
    }
    const written = bytesOfText(cellText(this.memory.views, kind, start, end));
    const text = new Uint8Array(written.length + slack);
    text.set(written);
    const { hash: own } = hashAt(text, 0, written.length, this.hashing.secret);
    const code = this.known(own, new DataView(text.buffer), 0, written.length);
    return code === none ? this.add(own, text, 0, written.length) : code;
  }

  private grow(): void {
    const held = this.slots;
    this.slots = new Int32Array(held.length * 2);
    for (let slot = 0; slot < held.length; slot += 2) {
      if (held[slot + 1] !== 0) place(this.slots, held[slot]!, held[slot + 1]! - 1);
    }
  }
}

/** Into the next free slot. */
function place(slots: Int32Array, hash: number, code: number): void {
  const mask = slots.length - 2;
  let slot = (hash << 1) & mask;
  while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
  slots[slot] = hash;
  slots[slot + 1] = code + 1;
}
