import type { Scanner } from '@sluice/scan';
import type { Pattern } from '../ast.ts';
import { Fields } from '../event/fields.ts';
import { planPattern } from '../plan.ts';
import { columnTestOf, rowJudgeOf } from './column-rules.ts';
import { areReadable, type Columns, columnsFor, Standing } from './columns.ts';
import { IdLists } from './id-lists.ts';
import { RowFields } from './row-fields.ts';
import type { RuleReader, Rules } from './rule-filter.ts';

/** So few rules that asking each of them is sooner done than finding them. */
export const mostFew = 64;

/** One rule after the other, in the bytes of what they ask for. */
export function fewReader(
  { quirks }: Rules,
  patterns: ReadonlyMap<string, Pattern>,
  scanner: Scanner,
  held: Columns | undefined,
): RuleReader | undefined {
  const plans = [...patterns].map(([id, pattern]) => ({ id, plan: planPattern(pattern, quirks) }));
  const paths = [...new Set(plans.flatMap(({ plan }) => plan.fields.map(({ path }) => path)))];
  if (plans.some(({ plan }) => plan.strict) || !areReadable(paths)) return undefined;
  const columns = columnsFor(paths, scanner, held);
  const tests = plans.map(({ plan }) => columnTestOf(plan, columns, scanner));
  const judges = plans.map(({ plan }) => rowJudgeOf(plan, columns));
  const lists = new IdLists(plans.map(({ id }) => id));
  const fields = new Fields();
  const slots = paths.map((path) => ({ path, slot: columns.placeOf(path) }));
  const values = new RowFields(columns, slots, fields, scanner);
  return {
    columns,
    read: (lines) => columns.read(lines),
    idsOf(row) {
      const standing = columns.standing(row);
      lists.begin();
      if (standing === Standing.plain) {
        for (let i = 0; i < tests.length; i++) if (tests[i]!(row)) lists.add(i);
        return lists.ids;
      }
      if (standing === Standing.unknown) return undefined;
      fields.clear();
      if (!values.addAll(row)) return undefined;
      for (let i = 0; i < judges.length; i++) if (judges[i]!(fields) === true) lists.add(i);
      return lists.ids;
    },
  };
}
