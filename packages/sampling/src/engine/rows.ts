/** Sets of rules, each as words of 32 bits, each set once. A set is named by where it begins. */
export class Rows {
  bits: Int32Array;
  readonly words: number;
  private readonly known = new Map<string, number>();

  constructor(words: number) {
    this.words = words;
    this.bits = new Int32Array(words * 8);
  }

  rowOf(rules: Iterable<number>): number {
    const set = new Int32Array(this.words);
    for (const rule of rules) set[rule >> 5]! |= 1 << (rule & 31);
    const key = set.join();
    const known = this.known.get(key);
    return known ?? this.add(key, set);
  }

  private add(key: string, set: Int32Array): number {
    const row = this.known.size * this.words;
    if (row === this.bits.length) this.bits = grown(this.bits);
    this.bits.set(set, row);
    this.known.set(key, row);
    return row;
  }

  forget(): void {
    this.known.clear();
  }
}

export function grown(cells: Int32Array): Int32Array {
  const more = new Int32Array(cells.length * 2);
  more.set(cells);
  return more;
}
