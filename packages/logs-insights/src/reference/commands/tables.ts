import type { AppendCols, Join, Lookup } from '../../ast.ts';
import { conjuncts } from '../../order.ts';
import { textOf } from '../../value/coerce.ts';
import type { Value } from '../../value/value.ts';
import { containsAddress } from '../address.ts';
import { type Running, type Table, unique, withFields } from '../environment.ts';
import { fieldNamed, fieldOf, type Row } from '../row.ts';
import { keyOf } from './rows.ts';

/** Columns of the first row of a table of which all pairs are equal, letter by letter. */
export function runLookup(command: Lookup, table: Table, running: Running): Table {
  const entries = running.environment.lookupTables.get(command.table.name) ?? [];
  const names = command.outputs.map(({ column, field }) => (field ?? column).name);
  const find = command.keyword === 'lookup' ? byEquality : byAddress;
  const rows = table.rows.map((row) => {
    const entry = find(command, entries, row);
    if (entry === undefined && command.onlyNew) return row;
    const found = command.outputs.map(({ column }, i): readonly [string, Value] => [
      names[i]!,
      entry?.get(column.name) ?? null,
    ]);
    const kept = command.onlyNew
      ? found.filter(([name]) => (row.get(name) ?? null) === null)
      : found;
    return withFields(row, kept);
  });
  return { ...table, rows, columns: unique([...table.columns, ...names]) };
}

function byEquality({ matches }: Lookup, entries: readonly Row[], row: Row): Row | undefined {
  return entries.find((entry) =>
    matches.every(({ column, field }) => {
      const wanted = textOf(fieldOf(row, field ?? column));
      return wanted !== null && wanted === textOf(entry.get(column.name) ?? null);
    }),
  );
}

/** The narrowest block that the address lies in. */
function byAddress({ matches }: Lookup, entries: readonly Row[], row: Row): Row | undefined {
  const { column, field } = matches[0]!;
  const address = textOf(fieldOf(row, column));
  if (address === null) return undefined;
  const blockOf = (entry: Row) =>
    textOf(entry.get(field?.name ?? 'cidr') ?? [...entry.values()][0] ?? null) ?? '';
  const lengthOf = (entry: Row) => Number(blockOf(entry).split('/')[1] ?? 0);
  return entries
    .filter((entry) => containsAddress(blockOf(entry), address))
    .toSorted((a, b) => lengthOf(b) - lengthOf(a))[0];
}

/** Rows of both sides with equal keys, each column under the name of its side. */
export function runJoin(command: Join, table: Table, running: Running): Table {
  const optionOf = (name: string) =>
    command.options.findLast((option) => option.name.toLowerCase() === name)?.value;
  const [left, right] = [String(optionOf('left') ?? 'left'), String(optionOf('right') ?? 'right')];
  const keys = keysOf(command, left, right);
  const others = new Map<string, Row[]>();
  for (const row of running.run(command.right.query).rows) {
    const values = keys.map(([, name]) => fieldNamed(row, name));
    if (values.includes(null)) continue;
    const key = keyOf(values.map(textOf));
    others.set(key, [...(others.get(key) ?? []), row]);
  }
  const rows = table.rows.flatMap((row) => {
    const own = withFields(row, prefixed(row, left));
    const values = keys.map(([name]) => fieldNamed(row, name));
    const found = values.includes(null) ? undefined : others.get(keyOf(values.map(textOf)));
    if (found === undefined) return String(optionOf('type')).toLowerCase() === 'left' ? [own] : [];
    return found.map((other) => withFields(own, prefixed(other, right)));
  });
  return { ...table, rows };
}

const prefixed = (row: Row, side: string): readonly (readonly [string, Value])[] =>
  [...row].map(([name, value]) => [`${side}.${name}`, value]);

/** `l.a = r.b and …`: pairs of fields, the left one first. */
function keysOf({ condition }: Join, left: string, right: string): readonly [string, string][] {
  return conjuncts(condition).flatMap((part): readonly [string, string][] => {
    if (part.kind !== 'compare' || part.left.kind !== 'path' || part.right.kind !== 'path')
      return [];
    const sides = [part.left.name, part.right.name];
    const own = sides.find((name) => name.startsWith(`${left}.`));
    const other = sides.find((name) => name.startsWith(`${right}.`));
    if (own === undefined || other === undefined) return [];
    return [[own.slice(left.length + 1), other.slice(right.length + 1)]];
  });
}

/** Row by row: what the other query gives beside what is there. */
export function runAppendCols(command: AppendCols, table: Table, running: Running): Table {
  const optionOf = (name: string) =>
    command.options.findLast((option) => option.name.toLowerCase() === name)?.value;
  const right = running.run(command.right.query);
  const others = right.rows.slice(0, Number(optionOf('max') ?? 10_000));
  const overrides = optionOf('override') === true;
  const rows = table.rows.map((row, i) => {
    const added = right.columns.map((name): readonly [string, Value] => [
      name,
      others[i]?.get(name) ?? null,
    ]);
    return withFields(
      row,
      added.filter(([name, value]) =>
        overrides ? value !== null : (row.get(name) ?? null) === null,
      ),
    );
  });
  return { ...table, rows, columns: unique([...table.columns, ...right.columns]) };
}
