import type { TextTest } from '@sluice/match';
import { type Cells, type FieldRows, Kind, RowList, type Scanner, Status } from '@sluice/scan';
import { pathKey } from '../plan/order.ts';
import type { At, JsonPlan } from '../plan/shape.ts';
import { candidatesOf } from './candidates.ts';
import { jsonTestOf } from './cell-tests.ts';
import type { LineFilter } from './line-filter.ts';
import { leavesOf, logicOf, type RowTest } from './logic.ts';

export function jsonFilter(plan: JsonPlan, scanner: Scanner, test: TextTest): LineFilter {
  // With a backslash a line can say the same in another way.
  const candidates = candidatesOf(scanner, plan.needs && [...plan.needs, '\\']);
  const fields = fieldsOf(plan, scanner);
  const found = new RowList();
  return {
    matching(lines) {
      const rows = candidates(lines);
      const read = fields?.read(lines, rows);
      found.clear();
      const count = rows?.length ?? lines.count;
      for (let i = 0; i < count; i++) {
        const row = rows === undefined ? i : rows[i]!;
        const verdict = read?.(row);
        const holds = verdict ?? test(scanner.text(lines.starts[row]!, lines.ends[row]!));
        if (holds) found.add(row);
      }
      return found.all;
    },
  };
}

/** Whether a row matches; nothing where its text must be asked. */
type Verdict = (row: number) => boolean | undefined;

interface Fields {
  read(lines: Parameters<LineFilter['matching']>[0], rows: Int32Array | undefined): Verdict;
}

/** Nothing where the plan of fields can't say where a path leads. */
function fieldsOf({ test }: JsonPlan, scanner: Scanner): Fields | undefined {
  const leaves = leavesOf(test);
  if (leaves.length === 0 || !leaves.every(isPlain)) return undefined;
  const columns = new Map<string, number>();
  for (const { path } of leaves) {
    const key = pathKey(path);
    if (!columns.has(key)) columns.set(key, columns.size);
  }
  const paths = [...columns.keys()].map((key) => JSON.parse(key) as string[]);
  const plan = scanner.planFields(paths);
  let read: FieldRows | undefined;
  const cellsAt = (column: number): Cells => read!.cells[column]!;
  const holds = logicOf(test, ({ path, check }: At): RowTest => {
    const column = columns.get(pathKey(path))!;
    const holdsFor = jsonTestOf(check, scanner);
    return (row) => holdsFor(cellsAt(column), row);
  });
  // AWS: an array that holds a null is null; which it is only its text tells.
  const nullable = leaves
    .filter(({ check }) => check.kind === 'is' && check.constant === null && check.inArrays)
    .map(({ path }) => columns.get(pathKey(path))!);
  return {
    read(lines, rows) {
      read = plan.read(lines, rows);
      const { status } = read;
      return (row) => {
        if (status[row] === Status.none) return false;
        if (status[row] === Status.odd) return undefined;
        for (const column of nullable) {
          if (cellsAt(column).kinds[row] === Kind.container) return undefined;
        }
        return holds(row);
      };
    },
  };
}

/** Keys alone: a number could be a key or an index. */
const isPlain = ({ path }: At): boolean =>
  path.every((step) => step.kind === 'key' && !/^\d+$/.test(step.name));
