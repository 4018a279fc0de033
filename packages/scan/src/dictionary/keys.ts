import { viewsOf } from '../kernel/views.ts';

/** Bytes read beyond the end of a key while words are compared. */
const slack = 8;

/** Byte strings by code, one behind the other. */
export class Keys {
  private bytes = viewsOf(new ArrayBuffer(4096)).bytes;
  private view = new DataView(this.bytes.buffer);
  private bounds = new Uint32Array(257);
  size = 0;

  get byteLength(): number {
    return this.bytes.buffer.byteLength + this.bounds.byteLength;
  }

  /** Whether the key of a code is [start, end) of `text`; four bytes after both can be read. */
  // HOT: one call a cell.
  equals(code: number, text: DataView, start: number, end: number): boolean {
    let at = this.bounds[code]!;
    if (this.bounds[code + 1]! - at !== end - start) return false;
    let from = start;
    for (; from + 4 <= end; from += 4, at += 4) {
      if (this.view.getInt32(at, true) !== text.getInt32(from, true)) return false;
    }
    if (from === end) return true;
    const different = this.view.getInt32(at, true) ^ text.getInt32(from, true);
    return different << ((4 - (end - from)) * 8) === 0;
  }

  /** Keeps a copy of [start, end); gives its code. */
  add(text: Uint8Array, start: number, end: number): number {
    const code = this.size;
    const from = this.bounds[code]!;
    this.reserve(from + end - start + slack, code + 2);
    this.bytes.set(text.subarray(start, end), from);
    this.bounds[code + 1] = from + end - start;
    this.size += 1;
    return code;
  }

  /** What `read` makes of the bytes of a key. */
  read<T>(code: number, read: (bytes: Uint8Array, start: number, end: number) => T): T {
    return read(this.bytes, this.bounds[code]!, this.bounds[code + 1]!);
  }

  private reserve(bytes: number, bounds: number): void {
    if (bytes > this.bytes.length) {
      const held = this.bytes;
      this.bytes = viewsOf(new ArrayBuffer(Math.ceil(bytes / 8) * 16)).bytes;
      this.bytes.set(held);
      this.view = new DataView(this.bytes.buffer);
    }
    if (bounds > this.bounds.length) {
      const held = this.bounds;
      this.bounds = new Uint32Array(bounds * 2);
      this.bounds.set(held);
    }
  }
}
