import { rankOf } from './select.ts';

/** Group and range of numbers, and how many there were; plain data. */
export interface SavedSketch {
  readonly keys: Float64Array;
  readonly counts: Float64Array;
}

/** A range of numbers is what its double begins with: sign, exponent, and 7 bits of the fraction. */
const dropped = 13;
const half = 2 ** 18;
const ranges = half * 2;

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);

/**
 * Counts of numbers in ranges that are 1/128 of a power of two wide (a DDSketch with linear
 * interpolation). It gives the middle of a range: at most 1/256, 0.4 %, off the true number. What is
 * nearer to zero than 2.3e-308 may be further off. Equal for equal rows, however they are split.
 */
export class Sketch {
  private keys = new Float64Array(1024).fill(-1);
  private counts = new Float64Array(1024);
  private size = 0;
  private inOrder: Float64Array | undefined;

  // HOT: each row beyond those that are kept.
  add(group: number, number: number): void {
    this.put(group * ranges + rangeOf(number), 1);
  }

  private put(key: number, count: number): void {
    const slot = this.slotOf(key);
    if (this.keys[slot] === key) {
      this.counts[slot]! += count;
      return;
    }
    this.keys[slot] = key;
    this.counts[slot] = count;
    this.size += 1;
    this.inOrder = undefined;
    if (this.size * 2 > this.keys.length) this.grow();
  }

  private slotOf(key: number): number {
    const mask = this.keys.length - 1;
    let slot = (Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / ranges) | 0, 0x85ebca6b)) >>> 8;
    slot &= mask;
    while (this.keys[slot]! >= 0 && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, counts } = this;
    this.keys = new Float64Array(keys.length * 2).fill(-1);
    this.counts = new Float64Array(keys.length * 2);
    for (const [i, key] of keys.entries()) {
      if (key < 0) continue;
      const slot = this.slotOf(key);
      this.keys[slot] = key;
      this.counts[slot] = counts[i]!;
    }
  }

  at(group: number, percent: number): number | null {
    const keys = this.keysOf(group);
    const counts = Array.from(keys, (key) => this.counts[this.slotOf(key)]!);
    const count = counts.reduce((sum, each) => sum + each, 0);
    if (count === 0) return null;
    let left = rankOf(count, percent);
    for (const [i, each] of counts.entries()) {
      if (left < each) return middleOf(keys[i]! % ranges);
      left -= each;
    }
    return null;
  }

  private keysOf(group: number): Float64Array {
    this.inOrder ??= this.keys.filter((key) => key >= 0).sort();
    const from = firstFrom(this.inOrder, group * ranges);
    return this.inOrder.subarray(from, firstFrom(this.inOrder, (group + 1) * ranges));
  }

  merge({ keys, counts }: SavedSketch, groups: Int32Array): void {
    for (const [i, key] of keys.entries()) {
      const theirs = Math.floor(key / ranges);
      this.put(groups[theirs]! * ranges + (key % ranges), counts[i]!);
    }
  }

  save(): SavedSketch {
    const keys = this.keys.filter((key) => key >= 0);
    return { keys, counts: keys.map((key) => this.counts[this.slotOf(key)]!) };
  }

  get bytes(): number {
    return this.keys.byteLength * 2;
  }
}

/** In the order of numbers. */
function rangeOf(number: number): number {
  double[0] = number;
  const beginning = words[1]! >>> dropped;
  return beginning < half ? half + beginning : ranges - 1 - beginning;
}

function middleOf(range: number): number {
  const size = range < half ? half - 1 - range : range - half;
  if (size === 0) return 0;
  words[0] = 0;
  words[1] = (size << dropped) | (1 << (dropped - 1));
  return range < half ? -double[0]! : double[0]!;
}

/** The first place whose key is not below. */
function firstFrom(keys: Float64Array, key: number): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
