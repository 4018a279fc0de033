/** Row numbers that are gathered block after block, in room that grows and is used again. */
export class RowList {
  private room = new Int32Array(1024);
  private count = 0;

  clear(): void {
    this.count = 0;
  }

  add(row: number): void {
    if (this.count === this.room.length) {
      const larger = new Int32Array(this.room.length * 2);
      larger.set(this.room);
      this.room = larger;
    }
    this.room[this.count++] = row;
  }

  /** In the order in which they were added; good until the next change. */
  get all(): Int32Array {
    return this.room.subarray(0, this.count);
  }
}
