import type { Cells, Rows, Scanner } from '@sluice/scan';

const none: Cells = {
  kinds: new Uint8Array(0),
  starts: new Int32Array(0),
  ends: new Int32Array(0),
};

/** A column of the block at hand; its numbers are read all at once, when the first is asked for. */
export class Column {
  cells = none;
  private readonly scanner: Scanner;
  private rows: Rows;
  private count = 0;
  private values = new Float64Array(0);
  private isRead = false;

  constructor(scanner: Scanner) {
    this.scanner = scanner;
  }

  /** Takes the cells of another block; only those of `rows` are looked at, of `count` without. */
  begin(cells: Cells, rows: Rows, count: number): void {
    this.cells = cells;
    this.rows = rows;
    this.count = count;
    this.isRead = false;
  }

  /** The number in a cell as `Scanner.numbers` has it; NaN where there is none. */
  // PERF: bench/filter-pattern/many.bench.ts; a text for each number takes ten times as long.
  number(row: number): number {
    if (!this.isRead) this.read();
    return this.values[row]!;
  }

  text(row: number): string {
    return this.scanner.cellText(this.cells, row);
  }

  private read(): void {
    const { values, count, rows } = this;
    if (values.length < count) this.values = new Float64Array(count * 2);
    this.scanner.numbers(
      this.cells,
      rows,
      rows === undefined ? this.values.subarray(0, count) : this.values,
    );
    this.isRead = true;
  }
}
