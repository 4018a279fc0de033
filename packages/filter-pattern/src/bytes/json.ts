import type { TextTest } from '@sluice/match';
import { RowList, type Scanner } from '@sluice/scan';
import type { JsonPlan } from '../plan/shape.ts';
import { type Candidates, candidatesOf } from './candidates.ts';
import { columnFilter } from './column-filter.ts';
import { isReadable, JsonColumns } from './json-columns.ts';
import type { LineFilter } from './line-filter.ts';

export function jsonFilter(plan: JsonPlan, scanner: Scanner, test: TextTest): LineFilter {
  // With a backslash a line can say the same in another way.
  const candidates = candidatesOf(scanner, plan.needs && [...plan.needs, '\\']);
  if (!isReadable(plan.test)) return textFilter(candidates, scanner, test);
  const columns = new JsonColumns(scanner, [plan.test]);
  return columnFilter(columns, columns.verdictOf(plan.test), { candidates, scanner, test });
}

function textFilter(candidates: Candidates, scanner: Scanner, test: TextTest): LineFilter {
  const found = new RowList();
  return {
    matching(lines) {
      const rows = candidates(lines);
      found.clear();
      const count = rows?.length ?? lines.count;
      for (let i = 0; i < count; i++) {
        const row = rows === undefined ? i : rows[i]!;
        if (test(scanner.text(lines.starts[row]!, lines.ends[row]!))) found.add(row);
      }
      return found.all;
    },
  };
}
