/** Numbers of pairs of numbers, from 0 in the order in which they are first seen. */
export class PairTable {
  private slots = new Int32Array(1024).fill(-1);
  private lefts = new Int32Array(512);
  private rights = new Int32Array(512);
  private count = 0;

  // HOT: each row that is grouped by more than one value.
  code(left: number, right: number): number {
    const { slots, lefts, rights } = this;
    const mask = slots.length - 1;
    for (let slot = hashOf(left, right) & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[slot]!;
      if (entry < 0) return this.add(slot, left, right);
      if (lefts[entry] === left && rights[entry] === right) return entry;
    }
  }

  private add(slot: number, left: number, right: number): number {
    const entry = this.count++;
    this.slots[slot] = entry;
    this.lefts[entry] = left;
    this.rights[entry] = right;
    if (this.count === this.lefts.length) this.grow();
    return entry;
  }

  private grow(): void {
    const size = this.count * 2;
    const [lefts, rights] = [new Int32Array(size), new Int32Array(size)];
    lefts.set(this.lefts);
    rights.set(this.rights);
    this.lefts = lefts;
    this.rights = rights;
    this.slots = new Int32Array(size * 2).fill(-1);
    const mask = this.slots.length - 1;
    for (let entry = 0; entry < this.count; entry++) {
      let slot = hashOf(lefts[entry]!, rights[entry]!) & mask;
      while (this.slots[slot]! >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = entry;
    }
  }

  get bytes(): number {
    return this.lefts.length * 16;
  }
}

function hashOf(left: number, right: number): number {
  const hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
