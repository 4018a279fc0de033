import type { Paint } from '../output/paint.ts';
import { table } from '../output/table.ts';
import { csvText } from './csv.ts';
import { cellOf, type Result } from './result.ts';

export const formats = ['table', 'json', 'ndjson', 'csv', 'markdown'] as const;
export type Format = (typeof formats)[number];

export interface PrintOptions {
  readonly paint: Paint;
  /** The columns of the terminal; undefined: nothing is cut. */
  readonly width: number | undefined;
}

/** The rows as a text that ends its last line. */
export function printed(result: Result, format: Format, options: PrintOptions): string {
  switch (format) {
    case 'table':
      return tableText(result, options);
    case 'json':
      return `[${result.rows.map((row) => `\n  ${JSON.stringify(row)}`).join(',')}\n]\n`;
    case 'ndjson':
      return result.rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    case 'csv':
      return csvText(result);
    case 'markdown':
      return markdownText(result);
  }
}

function tableText({ columns, rows }: Result, { paint, width }: PrintOptions): string {
  if (columns.length === 0) return '';
  const cells = [
    columns,
    ...rows.map((row) => columns.map((name) => oneLine(cellOf(row, name) ?? ''))),
  ];
  const widths = columns.map((_, i) =>
    cells.reduce((widest, row) => Math.max(widest, row[i]!.length), 0),
  );
  const room = width === undefined ? widths : shared(widths, width - gap * (columns.length - 1));
  const numeric = columns.map((name) => rows.every((row) => isNumber(cellOf(row, name) ?? '')));
  const shown = cells.map((row, y) =>
    row.map((text, i) => {
      const short = text.length > room[i]! ? `${text.slice(0, room[i]! - 1)}…` : text;
      const placed = numeric[i] ? short.padStart(room[i]!) : short;
      return y === 0 ? paint('bold', placed) : placed;
    }),
  );
  return table(shown);
}

const gap = 2;
const narrowest = 4;

/** The widest columns give way first. */
function shared(widths: readonly number[], total: number): readonly number[] {
  const most = widths.reduce((a, b) => Math.max(a, b), 0);
  const sum = (limit: number) => widths.reduce((all, one) => all + Math.min(one, limit), 0);
  let limit = most;
  while (limit > narrowest && sum(limit) > total) limit -= 1;
  return widths.map((one) => Math.min(one, limit));
}

const isNumber = (text: string) => /^(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)?$/.test(text);

/** Line ends as a sign; what would steer the terminal is taken out. */
const oneLine = (text: string) =>
  text
    .replace(/\s*\r?\n\s*/g, ' ⏎ ')
    .replace(/\t/g, ' ')
    .replace(/\p{Cc}/gu, '\ufffd');

function markdownText({ columns, rows }: Result): string {
  if (columns.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |\n`;
  const rule = `|${columns.map(() => ' --- |').join('')}\n`;
  return (
    line(columns) +
    rule +
    rows.map((row) => line(columns.map((name) => cellOf(row, name) ?? ''))).join('')
  );
}

const escaped = (cell: string) => cell.replace(/[\\`*_[\]<>|]/g, '\\$&').replace(/\r?\n/g, '<br>');
