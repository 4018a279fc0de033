import { UsageError } from '../failure.ts';
import { type Points, timeOf } from './points.ts';

/** Lines of cells; a cell is a column of its own or stands in double quotes. */
export function csvSeries(text: string, file: string): Readonly<Record<string, Points>> {
  const rows = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(cellsOf);
  const [head = [], ...lines] = rows;
  if (head.length < 2) {
    throw new UsageError(`${file}: neither JSON nor CSV with a head`, 'begin with timestamp,m1,m2');
  }
  const columns = head.slice(1).map((id, i) => [id.trim(), columnOf(lines, i + 1, file)] as const);
  return Object.fromEntries(columns);
}

/** A cell without a number is a missing point. */
function columnOf(lines: readonly (readonly string[])[], column: number, file: string): Points {
  const found = lines.flatMap((cells) => {
    const cell = (cells[column] ?? '').trim();
    if (cell === '' || cell === '-') return [];
    const value = Number(cell);
    if (!Number.isFinite(value)) throw new UsageError(`${file}: ${cell} is no number`);
    return [[timeOf(cells[0], file), value] as const];
  });
  return { timestamps: found.map(([time]) => time), values: found.map(([, value]) => value) };
}

const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:\s*"((?:[^"]|"")*)"\s*|([^,]*))/g)].map(
    ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
  );
