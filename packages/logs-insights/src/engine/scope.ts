import type { Expression, Path } from '../ast.ts';
import type { Surroundings } from '../functions/definition.ts';
import { type Columns, meaningOf } from '../reference/columns.ts';
import { fieldOf } from '../reference/row.ts';
import type { Value } from '../value/value.ts';
import type { Column } from './batch.ts';
import type { FieldSet } from './fields/field-set.ts';
import { computed, type Node } from './node.ts';
import { valueAt } from './vector.ts';

/** What names and expressions stand for at one place of the head. */
export interface Scope {
  readonly fields: FieldSet;
  /** What commands made, by name. */
  readonly made: ReadonlyMap<string, Column>;
  /** Expressions that have a column, as the reference remembers them. */
  readonly columns: Columns;
  /** What functions know, the row aside. */
  readonly around: Surroundings;
}

/** The same with further columns. */
export const withColumns = (scope: Scope, columns: Iterable<readonly [string, Column]>): Scope => ({
  ...scope,
  made: new Map([...scope.made, ...columns]),
});

/** The column that an expression has already. */
export function columnFor(expression: Expression, { columns, made }: Scope): Column | undefined {
  if (columns.size === 0 || expression.kind === 'path') return undefined;
  const name = columns.get(meaningOf(expression));
  return name === undefined ? undefined : made.get(name);
}

/** A field: what commands made of that name, else what is in the event. */
export function fieldNode(path: Pick<Path, 'name' | 'steps'>, scope: Scope): Node {
  const made = scope.made.get(path.name);
  if (made !== undefined) return columnNode(made);
  const prefixes = prefixesOf(path);
  if (!prefixes.some((name) => scope.made.has(name))) {
    return columnNode(scope.fields.column(path.name));
  }
  // The longest name that there is wins, and in each row it may be another.
  const names = [path.name, ...prefixes];
  const columns = names.map((name) => scope.made.get(name) ?? scope.fields.column(name));
  for (const column of columns) column.prepare?.();
  const isMade = names.map((name) => scope.made.has(name));
  return computed((batch, rows) => {
    const vectors = columns.map((column) => batch.vector(column));
    const values = new Array<Value>(batch.size);
    for (const row of rows) {
      const found = new Map<string, Value>();
      for (const [i, name] of names.entries()) {
        const value = valueAt(vectors[i]!, row);
        if (value !== null || isMade[i]) found.set(name, value);
      }
      values[row] = fieldOf(found, path);
    }
    return { kind: 'values', values };
  });
}

/** What a column has for a row. */
export function columnNode(column: Column): Node {
  column.prepare?.();
  return computed((batch) => batch.vector(column));
}

const prefixesOf = ({ steps }: Pick<Path, 'steps'>): readonly string[] =>
  steps.slice(1).map((_, i) =>
    steps
      .slice(0, i + 1)
      .map((step) => (step.kind === 'key' ? step.name : step.index))
      .join('.'),
  );

/** By name, as commands name fields that they make. */
export const namedNode = (name: string, scope: Scope): Node => {
  const made = scope.made.get(name);
  return columnNode(made ?? scope.fields.column(name));
};
