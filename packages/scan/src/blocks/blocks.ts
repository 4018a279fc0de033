import type { Lines } from '../lines.ts';
import type { Scanner } from '../scanner.ts';

/** Pours at most `length` bytes into `buffer` from `offset` on; gives their count, 0 at the end. */
export type Fill = (buffer: Uint8Array<ArrayBuffer>, offset: number, length: number) => number;

export interface BlockOptions {
  /** Bytes that memory may grow to hold for one line; 64 MiB by default. */
  readonly longestLine?: number;
}

/** Whole lines that stand in [from, to) of the scanner until the next block is asked for. */
export interface Block {
  readonly kind: 'block';
  readonly from: number;
  readonly to: number;
  /** Where the block begins in all that was read. */
  readonly offset: number;
  /** How many lines came before. */
  readonly linesBefore: number;
}

/** A line that memory may not grow for; what comes next is what follows it. */
export interface LongLine {
  readonly kind: 'long-line';
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  readonly longestLine: number;
}

export type BlockStep = Block | LongLine | { readonly kind: 'end' };

const newline = 10;
const end: BlockStep = { kind: 'end' };

/**
 * Pours text into a scanner in blocks that end with a line, whatever pieces it comes in. A line that
 * is cut is carried over; for one that is longer than a block memory grows, which voids views of it.
 */
export class Blocks {
  private readonly scanner: Scanner;
  private readonly longestLine: number;
  /** No more is read at once, so that a block has no more lines than there are rows. */
  private readonly largest: number;
  /** Bytes that stand from `input` on, those of them that were given out, and that have no line end. */
  private held = 0;
  private given = 0;
  private searched = 0;
  private offset = 0;
  private linesBefore = 0;
  private linesGiven: number | undefined;
  private isSkipping = false;

  constructor(scanner: Scanner, options: BlockOptions = {}) {
    this.scanner = scanner;
    this.largest = scanner.capacity;
    this.longestLine = options.longestLine ?? 64 * 1_048_576;
  }

  /** The lines of the block at hand: saves counting them once more. */
  lines({ from, to }: Block): Lines {
    const lines = this.scanner.lines(from, to);
    this.linesGiven = lines.count;
    return lines;
  }

  /** The next block of a source that can be asked. */
  next(fill: Fill): BlockStep {
    for (;;) {
      const count = this.pour(fill);
      const step = count === 0 ? this.last() : this.cut();
      if (step !== undefined) return step;
    }
  }

  /** The blocks that are complete with one more piece. */
  *push(piece: Uint8Array): Generator<Block | LongLine, void> {
    for (let at = 0; at < piece.length; ) {
      at += this.pour((buffer, offset, length) => {
        const part = piece.subarray(at, at + length);
        buffer.set(part, offset);
        return part.length;
      });
      const step = this.cut();
      if (step !== undefined) yield step;
    }
  }

  /** What is left when no more comes: a last line that does not end, or nothing. */
  last(): Block | { readonly kind: 'end' } {
    this.release();
    const isNothing = this.held === 0 || this.isSkipping;
    return isNothing ? (end as { kind: 'end' }) : this.give(this.held);
  }

  private pour(fill: Fill): number {
    this.release();
    const { scanner, held } = this;
    if (held === scanner.capacity) {
      const wanted = Math.min(held * 2, Math.max(this.longestLine, held) + this.largest);
      scanner.memory.reserve(wanted, scanner.memory.rows);
    }
    const room = Math.min(this.largest, scanner.capacity - held);
    const count = fill(scanner.bytes, scanner.input + held, room);
    this.held += count;
    return count;
  }

  /** Moves what is carried over to the front. */
  private release(): void {
    const { input, bytes } = this.scanner;
    if (this.given === 0) return;
    this.linesBefore += this.linesGiven ?? this.scanner.countLines(input, input + this.given);
    this.linesGiven = undefined;
    bytes.copyWithin(input, input + this.given, input + this.held);
    this.offset += this.given;
    this.held -= this.given;
    this.searched = this.held;
    this.given = 0;
  }

  private cut(): Block | LongLine | undefined {
    const { input, bytes } = this.scanner;
    if (this.isSkipping) return this.skip();
    const fresh = bytes.subarray(input + this.searched, input + this.held);
    const place = fresh.lastIndexOf(newline);
    if (place >= 0) return this.give(this.searched + place + 1);
    this.searched = this.held;
    if (this.held <= this.longestLine) return undefined;
    this.isSkipping = true;
    const line = this.linesBefore + 1;
    return { kind: 'long-line', offset: this.offset, line, longestLine: this.longestLine };
  }

  /** Drops what belongs to a line that is too long. */
  private skip(): Block | LongLine | undefined {
    const { input, bytes } = this.scanner;
    const fresh = bytes.subarray(input + this.searched, input + this.held);
    const place = fresh.indexOf(newline);
    const dropped = place < 0 ? this.held : this.searched + place + 1;
    bytes.copyWithin(input, input + dropped, input + this.held);
    this.offset += dropped;
    this.held -= dropped;
    this.searched = 0;
    if (place < 0) return undefined;
    this.linesBefore += 1;
    this.isSkipping = false;
    return this.held === 0 ? undefined : this.cut();
  }

  private give(size: number): Block {
    const { input } = this.scanner;
    this.given = size;
    return {
      kind: 'block',
      from: input,
      to: input + size,
      offset: this.offset,
      linesBefore: this.linesBefore,
    };
  }
}
