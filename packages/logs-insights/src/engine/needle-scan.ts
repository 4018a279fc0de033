import type { Finder, Scanner } from '@sluice/scan';
import type { Needles } from '../plan/shape.ts';
import type { Batch } from './batch.ts';
import { finderOf } from './kept.ts';

/** Leaves only lines in which something stands that must stand there. */
export class NeedleScan {
  private readonly needles: Needles;
  private finder: Finder | undefined;

  constructor(needles: Needles) {
    this.needles = needles;
  }

  prepare(scanner: Scanner): void {
    const { texts, mayBeEscaped } = this.needles;
    this.finder = finderOf(scanner, mayBeEscaped ? [...texts, '\\'] : texts);
  }

  filter(batch: Batch): void {
    const { scanner, lines, events } = batch.block;
    const found = scanner.rowsWith(this.finder!, lines);
    batch.rows = common(batch.rows, found, events);
  }
}

// HOT
/** Rows of both, and those that are events of their own; all ascending. */
function common(
  rows: Int32Array,
  found: Int32Array,
  events: ReadonlyMap<number, unknown> | undefined,
): Int32Array {
  const left = new Int32Array(rows.length);
  let count = 0;
  let at = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    while (at < found.length && found[at]! < row) at += 1;
    if (found[at] === row || events?.has(row) === true) left[count++] = row;
  }
  return left.subarray(0, count);
}
