import type { Sort } from '../../ast.ts';
import { bySortKey, inSortOrder, type SortKey, sortKeyOf } from '../../value/sort-order.ts';
import type { Value } from '../../value/value.ts';
import { type Running, type Table, unique, withFields } from '../environment.ts';
import { valueOf } from '../expression.ts';
import type { Row } from '../row.ts';
import { scopeOf } from './rows.ts';

/** Where a key is missing, the row comes last, in either direction; equal rows stay as they are. */
export function runSort({ keys }: Sort, table: Table, running: Running): Table {
  const decorated = table.rows.map((row) => {
    const values = keys.map(({ expression }) => {
      // AWS: after a `stats` by `bin`, its column answers to `@timestamp`.
      const isTime = expression.kind === 'path' && expression.name === '@timestamp';
      if (isTime && table.bin !== undefined && !row.has('@timestamp')) {
        return row.get(table.bin.name) ?? null;
      }
      return valueOf(expression, scopeOf(row, running));
    });
    const named = keys.flatMap(({ alias }, i): readonly (readonly [string, Value])[] =>
      alias === undefined ? [] : [[alias.name, values[i]!]],
    );
    return { row: named.length === 0 ? row : withFields(row, named), places: values.map(placeOf) };
  });
  const sorted = decorated.toSorted((a, b) => byPlaces({ keys }, a.places, b.places));
  const made = keys.flatMap(({ alias }) => (alias === undefined ? [] : [alias.name]));
  return {
    ...table,
    rows: sorted.map(({ row }): Row => row),
    columns: table.columns.length === 0 ? table.columns : unique([...table.columns, ...made]),
  };
}

/** What a value is sorted by; nothing of what is missing. */
export type Place = SortKey | null;

export const placeOf = (value: Value): Place => (value === null ? null : sortKeyOf(value));

/** By one key after the other. */
export function byPlaces(
  { keys }: Pick<Sort, 'keys'>,
  a: readonly Place[],
  b: readonly Place[],
): number {
  for (const [i, { direction }] of keys.entries()) {
    const order = inDirection(a[i]!, b[i]!, direction === 'desc');
    if (order !== 0) return order;
  }
  return 0;
}

function inDirection(a: Place, b: Place, descends: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return descends ? -bySortKey(a, b) : bySortKey(a, b);
}

/** What is missing comes last. */
export function byValue(a: Value, b: Value): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return inSortOrder(a, b);
}
