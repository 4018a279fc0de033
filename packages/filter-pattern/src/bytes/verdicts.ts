const none = new Int32Array(0);
/** So many combinations of patterns are remembered with their ids. */
const remembered = 1024;

/** Which patterns match which rows of a block: a bit for each pattern, words of bits for each row. */
export class Verdicts {
  private readonly ids: readonly string[];
  private readonly width: number;
  private count = 0;
  private bits: Int32Array = none;
  // PERF: bench/filter-pattern/many.bench.ts; lines that match the same patterns share their ids.
  private readonly known: { readonly bits: Int32Array; readonly ids: readonly string[] }[] = [];

  constructor(ids: readonly string[]) {
    this.ids = ids;
    this.width = Math.ceil(ids.length / 32);
  }

  /** Forgets all about the rows before. */
  begin(count: number): void {
    const size = count * this.width;
    if (this.bits.length < size) this.bits = new Int32Array(size * 2);
    else this.bits.fill(0, 0, size);
    this.count = count;
  }

  add(row: number, pattern: number): void {
    const word = row * this.width + (pattern >> 5);
    this.bits[word] = this.bits[word]! | (1 << (pattern & 31));
  }

  remove(row: number, pattern: number): void {
    const word = row * this.width + (pattern >> 5);
    this.bits[word] = this.bits[word]! & ~(1 << (pattern & 31));
  }

  has(row: number, pattern: number): boolean {
    return (this.bits[row * this.width + (pattern >> 5)]! & (1 << (pattern & 31))) !== 0;
  }

  /** The rows that some pattern matches, with the ids of all that do. */
  // HOT: one turn a line.
  each(found: (row: number, ids: readonly string[]) => void): void {
    const { bits, width, count } = this;
    for (let row = 0, at = 0; row < count; row++, at += width) {
      let any = 0;
      for (let word = at; word < at + width; word++) any |= bits[word]!;
      if (any !== 0) found(row, this.idsAt(at));
    }
  }

  private idsAt(at: number): readonly string[] {
    const { bits, width, known } = this;
    let hash = 0;
    for (let word = at; word < at + width; word++) hash = Math.imul(hash ^ bits[word]!, 0x9e3779b1);
    const slot = (hash >>> 16) & (remembered - 1);
    const held = known[slot];
    if (held?.bits.every((word, i) => word === bits[at + i])) return held.ids;
    const ids = this.ids.filter((_, i) => (bits[at + (i >> 5)]! & (1 << (i & 31))) !== 0);
    known[slot] = { bits: bits.slice(at, at + width), ids };
    return ids;
  }
}
