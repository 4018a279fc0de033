import { cellOf, type Result } from './result.ts';

/** RFC 4180: a head, lines that end in CR LF, quotes where a cell needs them. */
export const csvText = ({ columns, rows }: Result): string =>
  [columns, ...rows.map((row) => columns.map((name) => cellOf(row, name) ?? ''))]
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('');

const quoted = (cell: string) =>
  /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** The rows of CSV, cells in quotes with their commas and line ends; empty lines are none. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quotes, plain = '', end = ''] of text.matchAll(cell)) {
    row.push(quotes?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '' || quotes !== undefined) rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
}

const cell = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|\r|$)/g;
