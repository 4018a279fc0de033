import type { Scanner } from '@sluice/scan';
import type { Plan } from '../plan.ts';
import { type CellTest, cellTestOf } from './cell-test.ts';
import type { Columns } from './columns.ts';

/** Whether a pattern matches a row of columns that are plain there. */
export type ColumnTest = (row: number) => boolean;

interface Field {
  readonly column: number;
  readonly test: CellTest;
}

/** A pattern over columns; `paths` says which column is whose. */
export function columnTestOf(
  { rules, fields }: Plan,
  paths: readonly string[],
  columns: Columns,
  scanner: Scanner,
): ColumnTest {
  const tests = fields.map(
    ({ path, asks }): Field => ({ column: paths.indexOf(path), test: cellTestOf(asks, scanner) }),
  );
  const alternatives = rules.map((rule) => rule.map((place) => tests[place]!));
  const [only] = alternatives;
  if (only !== undefined && alternatives.length === 1) return (row) => holds(only, columns, row);
  return (row) => {
    for (const alternative of alternatives) if (holds(alternative, columns, row)) return true;
    return false;
  };
}

// HOT
function holds(rule: readonly Field[], columns: Columns, row: number): boolean {
  for (const { column, test } of rule) if (!test(columns.cells(column), row)) return false;
  return true;
}
