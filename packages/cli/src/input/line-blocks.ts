import { longest, type Splitter } from './event.ts';

/** Whole lines that stand in the memory of a scanner; the last may lack its end. */
export interface LineBlock {
  readonly from: number;
  readonly to: number;
  /** Where its first byte stands in the input. */
  readonly offset: number;
}

export interface BlockVisitor {
  take(block: LineBlock): void;
  /** A line was left out: it is longer than may be. */
  skip(): void;
}

/** Memory that blocks are read into. */
export interface BlockMemory {
  readonly bytes: Uint8Array;
  readonly input: number;
  reserve(bytes: number): void;
}

/**
 * Cuts bytes into blocks of whole lines. They are put where `room` says, or pushed; what follows
 * the last line end waits there for more. Only a line that is longer makes a block larger.
 */
export class LineBlocks implements Splitter {
  private readonly memory: BlockMemory;
  private readonly size: number;
  private readonly visitor: BlockVisitor;
  /** How many bytes there may be before lines are handed over. */
  private limit: number;
  private filled = 0;
  /** Of the first byte that is held. */
  private offset: number;
  private isDropping = false;

  constructor(
    memory: BlockMemory,
    visitor: BlockVisitor,
    { size, offset = 0 }: { readonly size: number; readonly offset?: number },
  ) {
    this.memory = memory;
    this.visitor = visitor;
    this.size = size;
    this.limit = size;
    this.offset = offset;
    memory.reserve(size);
  }

  /** Where the next bytes go; good until `added` is told how many there are. */
  room(): Uint8Array {
    const { bytes, input } = this.memory;
    return bytes.subarray(input + this.filled, input + this.limit);
  }

  added(count: number): void {
    this.filled += count;
    if (this.isDropping) this.drop();
    if (this.filled === this.limit && !this.flush()) this.enlarge();
  }

  push(chunk: Uint8Array): void {
    for (let start = 0; start < chunk.length; ) {
      const room = this.room();
      const part = chunk.subarray(start, start + room.length);
      room.set(part);
      this.added(part.length);
      start += part.length;
    }
  }

  end(): void {
    if (this.filled > 0) this.handOver(this.filled);
    this.filled = 0;
  }

  /** Hands over the lines that have come to their ends; whether there were any. */
  flush(): boolean {
    const { input } = this.memory;
    const whole = this.text().lastIndexOf(lineFeed, input + this.filled - 1) + 1 - input;
    if (whole <= 0) return false;
    this.handOver(whole);
    this.memory.bytes.copyWithin(input, input + whole, input + this.filled);
    this.forget(whole);
    this.limit = Math.max(this.size, this.filled + 1);
    return true;
  }

  /** Makes room for the rest of a line, up to what an event may be. */
  private enlarge(): void {
    if (this.filled > longest) {
      this.visitor.skip();
      this.isDropping = true;
      this.forget(this.filled);
      this.limit = this.size;
    } else {
      this.limit = Math.min(2 * this.limit, longest + 1);
      this.memory.reserve(this.limit);
    }
  }

  /** Of a line that is left out, what has come; the next begins behind its end. */
  private drop(): void {
    const { bytes, input } = this.memory;
    const end = bytes.subarray(input, input + this.filled).indexOf(lineFeed);
    const dropped = end < 0 ? this.filled : end + 1;
    this.isDropping = end < 0;
    bytes.copyWithin(input, input + dropped, input + this.filled);
    this.forget(dropped);
  }

  private forget(count: number): void {
    this.offset += count;
    this.filled -= count;
  }

  /** In blocks of the wanted size; one that is larger holds a single line. */
  private handOver(length: number): void {
    const { input } = this.memory;
    for (let start = 0; start < length; ) {
      const end = this.blockEnd(start, length);
      const block = { from: input + start, to: input + end, offset: this.offset + start };
      if (end - start > longest) this.visitor.skip();
      else this.visitor.take(block);
      start = end;
    }
  }

  private blockEnd(start: number, length: number): number {
    if (length - start <= this.size) return length;
    const { input } = this.memory;
    const text = this.text();
    const last = text.lastIndexOf(lineFeed, input + start + this.size - 1) - input;
    if (last >= start) return last + 1;
    const first = text.indexOf(lineFeed, input + start) - input;
    return first < 0 || first >= length ? length : first + 1;
  }

  /** All memory, as what searches bytes fast. */
  private text(): Buffer {
    const { buffer, byteOffset, byteLength } = this.memory.bytes;
    return Buffer.from(buffer, byteOffset, byteLength);
  }
}

const lineFeed = 10;
