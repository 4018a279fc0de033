import type { BytesRegex } from '@sluice/match';
import { type Cells, Kind } from '@sluice/scan';
import type { Value } from '../../value/value.ts';
import type { Batch } from '../batch.ts';
import { isMissing, isPlain } from '../expression/cell-text.ts';
import type { CellVector, Vector } from '../vector.ts';

/** The groups of the first match in each text, a column each; others by their `slow` values. */
export function regexVectors(
  regex: BytesRegex,
  groups: readonly number[],
  { cells, scanner, odd }: CellVector,
  { size, rows }: Batch,
  slow: (row: number) => readonly Value[] | undefined,
): readonly Vector[] {
  const { bytes } = scanner;
  const columns = groups.map(
    (): Cells => ({
      kinds: new Uint8Array(size),
      starts: new Int32Array(size),
      ends: new Int32Array(size),
    }),
  );
  const odds = groups.map(() => new Map<number, Value>());
  const slots = new Int32Array(2 * regex.groups + 2);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const kind = cells.kinds[row]!;
    if (isPlain(kind) && odd?.has(row) !== true) {
      if (!regex.exec(bytes, cells.starts[row]!, cells.ends[row]!, slots)) continue;
      for (let j = 0; j < groups.length; j++) place(columns[j]!, row, slots, groups[j]!);
    } else if (odd?.has(row) === true || !isMissing(kind)) {
      const values = slow(row);
      for (const [j, column] of odds.entries()) column.set(row, values?.[j] ?? null);
    }
  }
  return columns.map(
    (column, j): Vector =>
      odds[j]!.size === 0
        ? { kind: 'cells', cells: column, scanner }
        : { kind: 'cells', cells: column, scanner, odd: odds[j]! },
  );
}

// HOT: each group of each line that matches.
function place(column: Cells, row: number, slots: Int32Array, group: number): void {
  const start = slots[2 * group]!;
  if (start === undefined || start < 0) return;
  column.kinds[row] = Kind.text;
  column.starts[row] = start;
  column.ends[row] = slots[2 * group + 1]!;
}
