/** Numbers of byte strings, each string once; grows by doubling. */
export class ByteTable {
  private slots = new Int32Array(256).fill(-1);
  private hashes = new Int32Array(128);
  private starts = new Int32Array(129);
  private store = new Uint8Array(4096);
  private ids = new Int32Array(128);
  private count = 0;

  // HOT: each row that is grouped by text.
  /** The number of a string, as `add` gave it; -1 where it is new. */
  find(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashOf(bytes, start, end);
    const { slots, hashes, starts, store } = this;
    const mask = slots.length - 1;
    const length = end - start;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[slot]!;
      if (entry < 0) return -1;
      if (hashes[entry] !== hash) continue;
      const from = starts[entry]!;
      if (starts[entry + 1]! - from !== length) continue;
      let i = 0;
      while (i < length && store[from + i] === bytes[start + i]) i++;
      if (i === length) return this.ids[entry]!;
    }
  }

  /** A string that is not there yet. */
  add(bytes: Uint8Array, start: number, end: number, id: number): void {
    const entry = this.count++;
    if (entry === this.hashes.length) this.grow();
    const from = this.starts[entry]!;
    const until = from + end - start;
    if (until > this.store.length) {
      const store = new Uint8Array(until * 2);
      store.set(this.store);
      this.store = store;
    }
    this.store.set(bytes.subarray(start, end), from);
    this.starts[entry + 1] = until;
    this.hashes[entry] = hashOf(bytes, start, end);
    this.ids[entry] = id;
    this.place(entry);
  }

  private place(entry: number): void {
    const mask = this.slots.length - 1;
    let slot = this.hashes[entry]! & mask;
    while (this.slots[slot]! >= 0) slot = (slot + 1) & mask;
    this.slots[slot] = entry;
  }

  private grow(): void {
    const size = this.hashes.length * 2;
    const larger = (from: Int32Array, length: number) => {
      const to = new Int32Array(length);
      to.set(from);
      return to;
    };
    const count = this.hashes.length;
    this.hashes = larger(this.hashes, size);
    this.ids = larger(this.ids, size);
    this.starts = larger(this.starts, size + 1);
    this.slots = new Int32Array(size * 2).fill(-1);
    for (let entry = 0; entry < count; entry++) this.place(entry);
  }

  get bytes(): number {
    return this.store.length + this.hashes.length * 20;
  }
}

// HOT
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}
