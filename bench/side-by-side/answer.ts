/** Rows of cells; their order is no part of an answer. */
export type Answer = readonly (readonly string[])[];

/** Why two answers differ, or nothing. */
export function difference(one: Answer, other: Answer, tolerance = 1e-9): string | undefined {
  if (one.length !== other.length) return `${one.length} rows, not ${other.length}`;
  const [left, right] = [sorted(one), sorted(other)];
  for (const [i, row] of left.entries()) {
    const same = row.every((cell, j) => isClose(cell, right[i]![j] ?? '', tolerance));
    if (!same) return `${row.join(' ')}, not ${right[i]!.join(' ')}`;
  }
  return undefined;
}

/** By their first cells, which are the keys. */
const sorted = (rows: Answer) =>
  rows
    .map((row) => ({ row, key: row.join('\0') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);

function isClose(one: string, other: string, tolerance: number): boolean {
  if (one === other) return true;
  const [a, b] = [Number(one), Number(other)];
  return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
}

/** A number that stands alone in what was printed. */
export const countIn = (text: string): Answer => [[text.trim()]];

/** The sum of lines like `name:12`. */
export const sumIn = (text: string): Answer => [
  [String([...text.matchAll(/:(\d+)$/gm)].reduce((sum, [, count]) => sum + Number(count), 0))],
];

/** Columns of rows printed as a JSON array of objects. */
export const rowsIn =
  (columns: readonly string[]) =>
  (text: string): Answer =>
    (JSON.parse(text || '[]') as readonly Readonly<Record<string, unknown>>[]).map((row) =>
      columns.map((column) => cellOf(row[column])),
    );

/** Times are written in many ways; they are cut to the second. */
function cellOf(value: unknown): string {
  const text = String(value ?? '');
  const [, day, time] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)/.exec(text) ?? [];
  return day === undefined ? text : `${day} ${time}`;
}
