/** Bytes of an unfinished event that wait for the next chunk; grows by doubling, so linear. */
export class Held {
  private buffer: Buffer = Buffer.alloc(0);
  length = 0;

  /** What is held, then the chunk, in one piece; good until the next call. */
  joined(chunk: Uint8Array): Buffer {
    if (this.length === 0) return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const total = this.length + chunk.length;
    if (total > this.buffer.length) {
      const larger = Buffer.allocUnsafeSlow(2 * total);
      this.buffer.copy(larger, 0, 0, this.length);
      this.buffer = larger;
    }
    this.buffer.set(chunk, this.length);
    return this.buffer.subarray(0, total);
  }

  /** Holds what stands from `start` on in what `joined` gave. */
  keep(bytes: Buffer, start: number): void {
    this.length = bytes.length - start;
    if (bytes.buffer === this.buffer.buffer) {
      this.buffer.copyWithin(0, start, bytes.length);
    } else {
      if (this.length > this.buffer.length) this.buffer = Buffer.allocUnsafeSlow(2 * this.length);
      this.buffer.set(bytes.subarray(start));
    }
  }
}
