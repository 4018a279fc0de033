import type { Dedup, Fields, Filter, FilterIndex, Item, Limit, SortKey } from '../../ast.ts';
import { truthOf } from '../../value/coerce.ts';
import { areEqual } from '../../value/compare.ts';
import { isStructured, type Value } from '../../value/value.ts';
import { remember } from '../columns.ts';
import { aroundOf, type Running, type Table, unique, withFields } from '../environment.ts';
import { type Scope, valueOf } from '../expression.ts';
import { fieldOf, type Row } from '../row.ts';

export const scopeOf = (
  row: Row,
  { environment, columns }: Running,
  known: Scope['known'] = new Map(),
): Scope => ({ row, around: aroundOf(row, environment), known, columns });

/** Adds a column for each item; a later item sees the earlier ones. */
export function withItems(
  row: Row,
  items: readonly Item[],
  running: Running,
  known?: Scope['known'],
): Row {
  return items.reduce((made, { expression, alias, name }) => {
    if (expression.kind === 'path' && alias === undefined) return made;
    return withFields(made, [[name, valueOf(expression, scopeOf(made, running, known))]]);
  }, row);
}

export function runFields({ items }: Fields, table: Table, running: Running): Table {
  const rows = table.rows.map((row) => withItems(row, items, running));
  remember(running.columns, items);
  return { ...table, rows, columns: unique([...table.columns, ...items.map(({ name }) => name)]) };
}

/** Rows for which the condition holds; not those for which it is unknown. */
export function runFilter(
  { condition }: Filter,
  table: Table,
  running: Running,
  known: Scope['known'],
): Table {
  const holds = (row: Row) => truthOf(valueOf(condition, scopeOf(row, running, known))) === true;
  return { ...table, rows: table.rows.filter(holds) };
}

/** As `filter`: without an index there is nothing to skip. */
export function runFilterIndex(command: FilterIndex, table: Table, running: Running): Table {
  const { field, values } = command;
  const holds = (row: Row) => {
    const value = fieldOf(row, field);
    if (value === null || isStructured(value)) return false;
    return values.some((each) => {
      const wanted = valueOf(each, scopeOf(row, running));
      return wanted !== null && areEqual(value, wanted);
    });
  };
  return { ...table, rows: table.rows.filter(holds) };
}

/** `head` is `limit`; `tail` takes the last rows. */
export const runLimit = ({ keyword, count }: Limit, table: Table): Table => ({
  ...table,
  rows:
    keyword === 'tail' ? table.rows.slice(-count || table.rows.length) : table.rows.slice(0, count),
});

/** The first row of each combination of keys; all rows that lack one of them. */
export function runDedup({ keys }: Dedup, table: Table): Table {
  const seen = new Set<string>();
  const rows = table.rows.filter((row) => {
    const values = keys.map((key) => fieldOf(row, key));
    if (values.includes(null)) return true;
    const key = keyOf(values);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return { ...table, rows };
}

export type Direction = NonNullable<SortKey['direction']>;

/** Values of a group as one text, the same for the same values. */
export const keyOf = (values: readonly Value[]): string => JSON.stringify(values.map(plainOf));

function plainOf(value: Value): unknown {
  if (value instanceof Map) return ['map', [...value].map(([key, each]) => [key, plainOf(each)])];
  if (Array.isArray(value)) return ['list', value.map(plainOf)];
  if (typeof value === 'object' && value !== null && 'lexeme' in value) return value.lexeme;
  return typeof value === 'number' || typeof value === 'boolean' ? String(Number(value)) : value;
}
