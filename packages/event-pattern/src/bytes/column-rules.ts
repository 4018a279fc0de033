import type { Scanner } from '@sluice/scan';
import { type Judge, judgeOf } from '../engine/closures-rules.ts';
import type { Plan } from '../plan.ts';
import { type CellTest, cellTestOf } from './cell-test.ts';
import type { Columns } from './columns.ts';

/** Whether a pattern matches a row of columns that are plain there. */
export type ColumnTest = (row: number) => boolean;

interface Field {
  readonly place: number;
  readonly test: CellTest;
}

/** A pattern over columns. */
export function columnTestOf(
  { rules, fields }: Plan,
  columns: Columns,
  scanner: Scanner,
): ColumnTest {
  const tests = fields.map(
    ({ path, asks }): Field => ({ place: columns.placeOf(path), test: cellTestOf(asks, scanner) }),
  );
  const alternatives = rules.map((rule) => rule.map((place) => tests[place]!));
  const [only] = alternatives;
  if (only !== undefined && alternatives.length === 1) {
    const [field] = only;
    if (field !== undefined && only.length === 1) {
      const { place, test } = field;
      return (row) => test(columns.cells(place), row);
    }
    return (row) => holds(only, columns, row);
  }
  return (row) => {
    for (const alternative of alternatives) if (holds(alternative, columns, row)) return true;
    return false;
  };
}

// HOT
function holds(rule: readonly Field[], columns: Columns, row: number): boolean {
  for (const { place, test } of rule) if (!test(columns.cells(place), row)) return false;
  return true;
}

/** The same pattern over the values of a row, for rows with arrays; a path's slot is its place. */
export const rowJudgeOf = (plan: Plan, columns: Columns): Judge['judge'] =>
  judgeOf(plan, (path) => columns.placeOf(path)).judge;
