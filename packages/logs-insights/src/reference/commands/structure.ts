import type { Expand, Json, Unnest } from '../../ast.ts';
import { stepsOf } from '../../grammar/steps.ts';
import { parseJson } from '../../value/json.ts';
import { isList, type Value } from '../../value/value.ts';
import { type Running, type Table, unique, withFields } from '../environment.ts';
import { valueOf } from '../expression.ts';
import { fieldOf, memberOf } from '../row.ts';
import { scopeOf } from './rows.ts';

/** A value from deep inside a map, or inside text that is JSON. */
export function runJson({ field, path, alias }: Json, table: Table): Table {
  const rows = table.rows.map((row) =>
    withFields(row, [
      [alias.name, memberOf(structureOf(fieldOf(row, field)), stepsOf(path.value))],
    ]),
  );
  return { ...table, rows, columns: unique([...table.columns, alias.name]) };
}

/** Text that is JSON as what it says. */
export const structureOf = (value: Value): Value =>
  typeof value === 'string' ? (parseJson(value) ?? null) : value;

/** One row for each element; what is no list is a list of one, and nothing a list of nothing. */
export function runUnnest({ expression, alias }: Unnest, table: Table, running: Running): Table {
  const rows = table.rows.flatMap((row) => {
    const value = valueOf(expression, scopeOf(row, running));
    const elements = isList(value) ? value : [value];
    return elements.map((element) => withFields(row, [[alias.name, element]]));
  });
  return { ...table, rows, columns: unique([...table.columns, alias.name]) };
}

/** One row for each element of a list, or of text that is a JSON array, in the field's own place. */
export function runExpand({ field }: Expand, table: Table): Table {
  const rows = table.rows.flatMap((row) => {
    const elements = elementsAt(fieldOf(row, field), row, field.name);
    if (elements === undefined) return [row];
    return elements.map((element) => withFields(row, [[field.name, element]]));
  });
  return { ...table, rows };
}

/** Discovered arrays are known by their elements alone: `items.0`, `items.1`. */
function elementsAt(
  value: Value,
  row: ReadonlyMap<string, Value>,
  name: string,
): readonly Value[] | undefined {
  const list = structureOf(value);
  if (isList(list)) return list;
  if (value !== null || !row.has(`${name}.0`)) return undefined;
  const elements: Value[] = [];
  for (let i = 0; row.has(`${name}.${i}`); i++) elements.push(row.get(`${name}.${i}`)!);
  return elements;
}
