import type { ParseFormat, ParseGlob, ParseRegex, Path } from '../../ast.ts';
import { expressionOf, isFault } from '../../regex.ts';
import { groupNames } from '../../symbols/created.ts';
import { textOf } from '../../value/coerce.ts';
import type { Value } from '../../value/value.ts';
import { type Table, unique, withFields } from '../environment.ts';
import { parseCsv, parseLogfmt } from '../formats.ts';
import { matchGlob } from '../glob.ts';
import { fieldOf, type Row } from '../row.ts';

/** Of `@message` where no field is named. */
const textAt = (row: Row, field: Path | undefined): string | null =>
  textOf(field === undefined ? (row.get('@message') ?? null) : fieldOf(row, field));

/** A row that does not match stays, without the columns. */
const extended = (row: Row, names: readonly string[], values: readonly Value[] | undefined): Row =>
  withFields(
    row,
    names.map((name, i) => [name, values?.[i] ?? null]),
  );

const columnsWith = (table: Table, names: readonly string[]) =>
  unique([...table.columns, ...names]);

export function runParseGlob({ field, glob, aliases }: ParseGlob, table: Table): Table {
  const names = aliases.map(({ name }) => name);
  const rows = table.rows.map((row) => {
    const text = textAt(row, field);
    return extended(row, names, text === null ? undefined : matchGlob(glob.value, text));
  });
  return { ...table, rows, columns: columnsWith(table, names) };
}

export function runParseRegex(command: ParseRegex, table: Table): Table {
  const { field, regex, aliases, multi } = command;
  const expression = expressionOf(regex.source);
  if (isFault(expression)) return table;
  const names = groupNames(regex.source, aliases);
  // With aliases all groups count, without them those that have names.
  const numbers = aliases.length > 0 ? aliases.map((_, i) => i + 1) : [...expression.names.keys()];
  const pick = (groups: readonly (string | null)[]) => numbers.map((i) => groups[i] ?? null);
  const rows = table.rows.flatMap((row): readonly Row[] => {
    const text = textAt(row, field);
    if (text === null) return [extended(row, names, undefined)];
    const all = multi ? expression.matches(text) : [];
    if (all.length > 0) return all.map((groups) => extended(row, names, pick(groups)));
    const one = expression.match(text);
    return [extended(row, names, one && pick(one))];
  });
  return { ...table, rows, columns: columnsWith(table, names) };
}

export function runParseFormat({ field, format, aliases }: ParseFormat, table: Table): Table {
  const names = aliases.map(({ name }) => name);
  const rows = table.rows.map((row) => {
    const text = textAt(row, field);
    if (text === null) return extended(row, names, undefined);
    return extended(row, names, format === 'csv' ? parseCsv(text) : [parseLogfmt(text)]);
  });
  return { ...table, rows, columns: columnsWith(table, names) };
}
