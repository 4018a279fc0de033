import type { Expression, Item } from '../ast.ts';

/**
 * Columns that were given no name, by the expressions that they hold: written again, the expression
 * is the column.
 */
export type Columns = Map<string, string>;

/** Remembers what an item's column holds. */
export function remember(columns: Columns, items: readonly Item[]): void {
  for (const { expression, alias, name } of items) {
    if (alias === undefined && expression.kind !== 'path') columns.set(meaningOf(expression), name);
  }
}

/** The same for expressions that differ in blanks, in the case of functions and in place only. */
export function meaningOf(expression: Expression): string {
  const known = meanings.get(expression);
  if (known !== undefined) return known;
  const meaning = JSON.stringify(expression, withoutPlace);
  meanings.set(expression, meaning);
  return meaning;
}

const meanings = new WeakMap<object, string>();

function withoutPlace(this: unknown, key: string, value: unknown): unknown {
  if (key === 'span' || key === 'nameSpan') return undefined;
  const isFunction = key === 'name' && Object(this)['kind'] === 'call';
  return isFunction ? String(value).toLowerCase() : value;
}
