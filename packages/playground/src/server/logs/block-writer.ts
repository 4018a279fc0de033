import { type LogBlock, startOf } from '../../worker/logs/block.ts';

/** Room for the events of one stream, in shared memory; full when either kind of room is. */
export class BlockWriter {
  readonly source: number;
  readonly stream: string;
  readonly #times: Float64Array;
  readonly #ingestionTimes: Float64Array;
  readonly #ends: Uint32Array;
  readonly #bytes: Uint8Array;
  #count = 0;

  constructor(source: number, stream: string, room: Room) {
    this.source = source;
    this.stream = stream;
    this.#times = new Float64Array(new SharedArrayBuffer(8 * room.events));
    this.#ingestionTimes = new Float64Array(new SharedArrayBuffer(8 * room.events));
    this.#ends = new Uint32Array(new SharedArrayBuffer(4 * room.events));
    this.#bytes = new Uint8Array(new SharedArrayBuffer(room.bytes));
  }

  /** All memory that it takes. */
  get size(): number {
    return this.#bytes.byteLength + 20 * this.#ends.length;
  }

  get capacity(): number {
    return this.#bytes.length;
  }

  get count(): number {
    return this.#count;
  }

  /** What stands in it now. */
  get block(): LogBlock {
    return {
      source: this.source,
      stream: this.stream,
      count: this.#count,
      times: this.#times,
      ingestionTimes: this.#ingestionTimes,
      ends: this.#ends,
      bytes: this.#bytes,
    };
  }

  fits(message: Uint8Array): boolean {
    return (
      this.#count < this.#ends.length &&
      startOf(this.block, this.#count) + message.length <= this.#bytes.length
    );
  }

  add(time: number, ingestionTime: number, message: Uint8Array): void {
    const start = startOf(this.block, this.#count);
    this.#bytes.set(message, start);
    this.#times[this.#count] = time;
    this.#ingestionTimes[this.#count] = ingestionTime;
    this.#ends[this.#count] = start + message.length;
    this.#count += 1;
  }
}

export interface Room {
  readonly events: number;
  readonly bytes: number;
}
