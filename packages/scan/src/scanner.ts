import type { ScanEngine } from './kernel/store.ts';
import { LineReader, type Lines } from './lines.ts';
import { Memory } from './memory.ts';

export interface ScannerOptions {
  /** `auto` takes WebAssembly where it can SIMD. */
  readonly engine?: 'auto' | ScanEngine;
  /** Bytes of one block. */
  readonly capacity?: number;
}

const mebibyte = 1_048_576;

/**
 * Text in one piece of memory, and the kernels that read it there. One scanner serves one thread.
 *
 * Offsets everywhere are indexes into `bytes`. `reserve`, and whatever makes something (`finder`,
 * `planSpaces`, …), may grow the memory, and views that were taken before are then void.
 */
export class Scanner {
  /** Blocks of text begin here; at least 64 readable bytes follow any block. */
  readonly input: number;
  readonly engine: ScanEngine;
  readonly memory: Memory;
  private readonly lineReader: LineReader;

  private constructor(memory: Memory) {
    this.memory = memory;
    this.input = memory.input;
    this.engine = memory.engine;
    this.lineReader = new LineReader(memory);
  }

  static create(options: ScannerOptions = {}): Scanner {
    return new Scanner(new Memory(options.capacity ?? mebibyte, options.engine ?? 'auto'));
  }

  /** All memory; a `Buffer` in Node. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return this.memory.views.bytes;
  }

  /** Bytes of one block. */
  get capacity(): number {
    return this.memory.capacity;
  }

  /** Makes room for a block of so many bytes; text that stands there stays. */
  reserve(bytes: number): void {
    this.memory.reserve(bytes, bytes + 1);
  }

  /**
   * Where the lines in [from, to) start and end: without `\n`, and without one `\r` before it. A
   * last line without `\n` counts. Each call writes over the answer of the one before.
   */
  lines(from: number, to: number): Lines {
    return this.lineReader.read(from, to);
  }
}
