import type { Batch } from '../batch.ts';
import type { Vector } from '../vector.ts';
import { FirstRows, type GroupHead } from './first-rows.ts';
import { KeyCodes } from './key-codes.ts';
import { PairTable } from './pair-table.ts';

/** About what is held for a group beside its key. */
const overhead = 120;

/** Rows by the values of their keys. */
export class Grouping {
  private readonly codes: readonly KeyCodes[];
  private readonly pairs: readonly PairTable[];
  /** Groups in the order in which they are seen: codes also count values of no group yet. */
  private readonly first = new FirstRows();

  constructor(keys: number) {
    this.codes = Array.from({ length: keys }, () => new KeyCodes());
    this.pairs = Array.from({ length: Math.max(0, keys - 1) }, () => new PairTable());
  }

  get size(): number {
    return this.first.size;
  }

  get bytes(): number {
    const tables = [...this.codes, ...this.pairs].reduce((sum, { bytes }) => sum + bytes, 0);
    return tables + this.size * overhead;
  }

  heads(): readonly GroupHead[] {
    return this.first.heads();
  }

  /** The group of each row, at the row's own number. */
  groups({ block, rows, size }: Batch, keys: readonly Vector[]): Int32Array {
    const groups = new Int32Array(size);
    const codes = new Int32Array(size);
    for (const [i, key] of keys.entries()) {
      this.codes[i]!.codes(key, rows, i === 0 ? groups : codes);
      if (i > 0) combine(this.pairs[i - 1]!, rows, groups, codes);
    }
    this.first.add(block, rows, groups, keys);
    return groups;
  }
}

// HOT
function combine(pairs: PairTable, rows: Int32Array, groups: Int32Array, codes: Int32Array): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    groups[row] = pairs.code(groups[row]!, codes[row]!);
  }
}
