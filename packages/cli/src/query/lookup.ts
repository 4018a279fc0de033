import { UsageError } from '../failure.ts';
import { counted } from '../output/said.ts';
import { csvRows } from './csv.ts';

/** The rows of a lookup table: the first line of the file names its columns. */
export function lookupRows(
  text: string,
  file: string,
): readonly Readonly<Record<string, string>>[] {
  const [head, ...rows] = csvRows(text);
  if (head === undefined) throw new UsageError(`${file}: no CSV`, 'begin with a line of names');
  const wrong = rows.findIndex((row) => row.length !== head.length);
  if (wrong >= 0) {
    throw new UsageError(
      `${file}: ${counted(rows[wrong]!.length, 'cell')} in row ${wrong + 1}, where the head has ${head.length}`,
    );
  }
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]!])));
}
