import { isAscii, isUtf8 } from 'node:buffer';
import { type EventVisitor, longest, type Splitter, tooLong } from './event.ts';

const lineFeed = 10;

/** Text lines, also NDJSON: each line is an event; empty lines are none. */
export class LineSplitter implements Splitter {
  private readonly visitor: EventVisitor;
  /** What came since the last line end. */
  private carried: Uint8Array[] = [];
  private carriedLength = 0;
  private number = 1;

  constructor(visitor: EventVisitor) {
    this.visitor = visitor;
  }

  push(chunk: Uint8Array): void {
    const bytes = asBuffer(chunk);
    const last = bytes.lastIndexOf(lineFeed);
    if (last < 0) {
      this.carry(bytes);
      return;
    }
    let start = 0;
    if (this.carriedLength > 0) {
      start = bytes.indexOf(lineFeed) + 1;
      this.carry(bytes.subarray(0, start));
      this.release();
    }
    if (start <= last) this.block(bytes.subarray(start, last + 1));
    this.carry(bytes.subarray(last + 1));
  }

  end(): void {
    if (this.carriedLength > 0) this.release();
  }

  private carry(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.carriedLength += bytes.length;
    if (this.carriedLength > longest) this.carried = [];
    else this.carried.push(Buffer.from(bytes));
  }

  private release(): void {
    if (this.carriedLength > longest) {
      this.visitor.refuse(this.number, tooLong);
      this.number += 1;
    } else {
      this.block(Buffer.concat(this.carried));
    }
    this.carried = [];
    this.carriedLength = 0;
  }

  /** Whole lines, except that the very last may lack its end. */
  private block(bytes: Buffer): void {
    if (isAscii(bytes)) this.texts(bytes.toString('latin1'));
    else if (isUtf8(bytes)) this.texts(bytes.toString('utf8'));
    else this.brokenTexts(bytes);
  }

  // HOT: one call a line.
  private texts(text: string): void {
    const { visitor } = this;
    const { length } = text;
    let { number } = this;
    let start = 0;
    while (start < length) {
      const found = text.indexOf('\n', start);
      const next = found < 0 ? length : found;
      const end = next > start && text.charCodeAt(next - 1) === carriageReturn ? next - 1 : next;
      if (end > start) visitor.visit(text.slice(start, end), number);
      number += 1;
      start = next + 1;
    }
    this.number = number;
  }

  /** Lines of which some are not UTF-8: what is printed must be the bytes that were read. */
  private brokenTexts(bytes: Buffer): void {
    for (let start = 0; start < bytes.length; ) {
      const found = bytes.indexOf(lineFeed, start);
      const next = found < 0 ? bytes.length : found;
      const line = bytes.subarray(start, next);
      if (isUtf8(line)) {
        this.texts(line.length === 0 ? '\n' : line.toString('utf8'));
      } else {
        const text = line.toString('utf8').replace(/\r$/, '');
        this.visitor.visit(text, this.number, Buffer.from(line));
        this.number += 1;
      }
      start = next + 1;
    }
  }
}

const carriageReturn = 13;

const asBuffer = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
