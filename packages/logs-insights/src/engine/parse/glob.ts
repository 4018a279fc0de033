import { type Cells, Kind } from '@sluice/scan';
import { matchGlob } from '../../reference/glob.ts';
import { textOf } from '../../value/coerce.ts';
import type { Value } from '../../value/value.ts';
import type { Batch } from '../batch.ts';
import { literalOf } from '../expression/cell-text.ts';
import { indexOf } from '../expression/index-of.ts';
import { type CellVector, type Vector, valueAt } from '../vector.ts';

/** What the stars of a glob stand for, a column each. */
export function globVectors(
  glob: string,
  count: number,
  vector: Vector,
  batch: Batch,
): readonly Vector[] {
  const parts = glob.split('*').map(literalOf);
  if (vector.kind !== 'cells' || parts.includes(undefined))
    return slowly(glob, count, vector, batch);
  return inBytes(
    glob,
    parts.map((part) => part!.bytes),
    count,
    vector,
    batch,
  );
}

function slowly(glob: string, count: number, vector: Vector, batch: Batch): readonly Vector[] {
  const columns = Array.from({ length: count }, () => new Array<Value>(batch.size));
  for (const row of batch.rows) {
    const found = foundIn(glob, valueAt(vector, row));
    for (let i = 0; i < count; i++) columns[i]![row] = found?.[i] ?? null;
  }
  return columns.map((values): Vector => ({ kind: 'values', values }));
}

function foundIn(glob: string, value: Value): readonly string[] | undefined {
  const text = textOf(value);
  return text === null ? undefined : matchGlob(glob, text);
}

/** PERF: texts are cut out of the bytes; those with escapes, and odd ones, are values beside them. */
function inBytes(
  glob: string,
  parts: readonly Uint8Array[],
  count: number,
  vector: CellVector,
  { size, rows }: Batch,
): readonly Vector[] {
  const { kinds } = vector.cells;
  const columns = Array.from(
    { length: count },
    (): Cells => ({
      kinds: new Uint8Array(size),
      starts: new Int32Array(size),
      ends: new Int32Array(size),
    }),
  );
  const odd = Array.from({ length: count }, () => new Map<number, Value>());
  const slow = (row: number) => {
    const found = foundIn(glob, valueAt(vector, row));
    for (let i = 0; i < count; i++) odd[i]!.set(row, found?.[i] ?? null);
  };
  const { scanner } = vector;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const kind = kinds[row]!;
    if (vector.odd?.has(row)) slow(row);
    else if (kind === Kind.text || kind === Kind.number) cut(parts, columns, vector, row);
    else if (kind === Kind.escaped || kind === Kind.true || kind === Kind.false) slow(row);
  }
  return columns.map(
    (cells, i): Vector =>
      odd[i]!.size === 0
        ? { kind: 'cells', cells, scanner }
        : { kind: 'cells', cells, scanner, odd: odd[i]! },
  );
}

// HOT: each line that is parsed.
/** As `matchGlob`: each star as little as will do, a last one all the rest. */
function cut(
  parts: readonly Uint8Array[],
  columns: readonly Cells[],
  { cells, scanner }: CellVector,
  row: number,
): void {
  const { bytes } = scanner;
  const end = cells.ends[row]!;
  const last = parts.length - 1;
  const start = indexOf(bytes, parts[0]!, cells.starts[row]!, end);
  if (start < 0) return;
  let at = start + parts[0]!.length;
  for (let i = 1; i <= last; i++) {
    const part = parts[i]!;
    const until = part.length === 0 && i === last ? end : indexOf(bytes, part, at, end);
    if (until < 0) {
      for (const { kinds } of columns) kinds[row] = 0;
      return;
    }
    const column = columns[i - 1];
    if (column !== undefined) {
      column.kinds[row] = Kind.text;
      column.starts[row] = at;
      column.ends[row] = until;
    }
    at = until + part.length;
  }
}
