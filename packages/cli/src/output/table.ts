/** Rows with their cells in columns, two spaces between. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, widthOf(cell));
    });
  }
  const line = (row: readonly string[]) =>
    row.map((cell, i) => cell + ' '.repeat(widths[i]! - widthOf(cell))).join('  ');
  return rows.map((row) => `${line(row).trimEnd()}\n`).join('');
}

/** Colours take no room. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const widthOf = (cell: string) => cell.replace(/\u001b\[\d+m/g, '').length;
