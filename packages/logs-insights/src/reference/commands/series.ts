import type { Accum, AddTotals, Autoregress, FillDown, Sessionize } from '../../ast.ts';
import { millisecondsOf } from '../../grammar/literals.ts';
import { lagNames } from '../../symbols/created.ts';
import { numberOf } from '../../value/coerce.ts';
import type { Value } from '../../value/value.ts';
import { type Table, unique, withFields } from '../environment.ts';
import { fieldOf, type Row } from '../row.ts';
import { keyOf } from './rows.ts';

/** A running sum, in the order of the rows; what is no number adds nothing. */
export function runAccum({ field, alias }: Accum, table: Table): Table {
  const { name } = alias ?? field;
  let sum = 0;
  const rows = table.rows.map((row) => {
    sum += numberOf(fieldOf(row, field)) ?? 0;
    return withFields(row, [[name, sum]]);
  });
  return { ...table, rows, columns: unique([...table.columns, name]) };
}

/** The values of rows before, a column for each lag. */
export function runAutoregress(command: Autoregress, table: Table): Table {
  const [from] = command.lags ?? [1, 1];
  const names = lagNames(command);
  const rows = table.rows.map((row, at) =>
    withFields(
      row,
      names.map((name, i): readonly [string, Value] => {
        const before = table.rows[at - from - i];
        return [name, before === undefined ? null : fieldOf(before, command.field)];
      }),
    ),
  );
  return { ...table, rows, columns: unique([...table.columns, ...names]) };
}

/** What is missing is what it last was. */
export function runFillDown({ fields }: FillDown, table: Table): Table {
  const last = new Map<string, Value>();
  const names = fieldsLike(
    fields.map(({ pattern }) => pattern),
    table,
  );
  const rows = table.rows.map((row) => {
    const filled: [string, Value][] = [];
    for (const name of names) {
      const value = row.get(name) ?? null;
      if (value !== null) last.set(name, value);
      else if (last.has(name)) filled.push([name, last.get(name)!]);
    }
    return filled.length === 0 ? row : withFields(row, filled);
  });
  return { ...table, rows };
}

/** All fields there are, where none is named. */
function fieldsLike(patterns: readonly string[], { rows }: Table): readonly string[] {
  const all = unique(rows.flatMap((row) => [...row.keys()]));
  if (patterns.length === 0) return all;
  return unique(patterns.flatMap((pattern) => all.filter((name) => isLike(pattern, name))));
}

/** `*` stands for any characters. */
export function isLike(pattern: string, name: string): boolean {
  const [first, ...rest] = pattern.split('*');
  if (!name.startsWith(first!)) return false;
  if (rest.length === 0) return name === first;
  let at = first!.length;
  for (const part of rest.slice(0, -1)) {
    const found = name.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return name.length - rest.at(-1)!.length >= at && name.endsWith(rest.at(-1)!);
}

/** Sums along each row, and with `col=true` a row of sums down each column. */
export function runAddTotals({ options, fields }: AddTotals, table: Table): Table {
  const optionOf = (name: string) =>
    options.findLast((option) => option.name.toLowerCase() === name)?.value;
  const names = fields.length > 0 ? fields.map(({ name }) => name) : table.columns;
  const label = String(optionOf('fieldname') ?? 'Total');
  const isRow = optionOf('row') !== false;
  const sumsIn = (values: readonly Value[]): Value => {
    const numbers = values.map(numberOf).filter((one) => one !== null);
    return numbers.length === 0 ? null : numbers.reduce((a, b) => a + b, 0);
  };
  const across = (row: Row): Row =>
    withFields(row, [[label, sumsIn(names.map((name) => numeric(row.get(name))))]]);
  const rows = isRow ? table.rows.map(across) : table.rows;
  const columns = isRow ? unique([...table.columns, label]) : table.columns;
  if (optionOf('col') !== true) return { ...table, rows, columns };
  const summed = isRow ? [...names, label] : names;
  const totals: Row = new Map(
    summed.map((name) => [name, sumsIn(rows.map((row) => numeric(row.get(name))))]),
  );
  return { ...table, rows: [...rows, totals], columns };
}

/** Instants are numbers to compare, not to add up. */
const numeric = (value: Value | undefined): Value =>
  typeof value === 'object' && value !== null && 'milliseconds' in value ? null : (value ?? null);

/** A session of the same keys ends where nothing happens for longer than `maxspan`. */
export function runSessionize({ keys, maxspan, alias }: Sessionize, table: Table): Table {
  const name = alias?.name ?? 'session_id';
  const longest = maxspan === undefined ? 1_800_000 : maxspan.count * millisecondsOf[maxspan.unit];
  const timeOf = (row: Row) => numberOf(row.get('@timestamp') ?? null) ?? 0;
  const sessions = new Map<string, { number: number; last: number }>();
  const ids = new Map<Row, Value>();
  for (const row of table.rows.toSorted((a, b) => timeOf(a) - timeOf(b))) {
    const values = keys.map((key) => fieldOf(row, key));
    if (values.includes(null)) continue;
    const key = keyOf(values);
    const time = timeOf(row);
    const before = sessions.get(key);
    const isNew = before === undefined || time - before.last > longest;
    const number = (before?.number ?? 0) + (isNew ? 1 : 0);
    sessions.set(key, { number, last: time });
    ids.set(row, `${values.map((value) => plain(value)).join('|')}#${number}`);
  }
  const rows = table.rows.map((row) => withFields(row, [[name, ids.get(row) ?? null]]));
  return { ...table, rows, columns: unique([...table.columns, name]) };
}

const plain = (value: Value): string => JSON.parse(keyOf([value]))[0] as string;
