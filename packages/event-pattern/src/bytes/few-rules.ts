import type { Scanner } from '@sluice/scan';
import type { Pattern } from '../ast.ts';
import { planPattern } from '../plan.ts';
import { type ColumnTest, columnTestOf } from './column-rules.ts';
import { areReadable, Columns } from './columns.ts';
import type { RuleReader, Rules } from './rule-filter.ts';

/** So few rules that asking each of them is sooner done than finding them. */
export const mostFew = 64;

/** One rule after the other, in the bytes of what they ask for. */
export function fewReader(
  { quirks }: Rules,
  patterns: ReadonlyMap<string, Pattern>,
  scanner: Scanner,
): RuleReader | undefined {
  const plans = [...patterns].map(([id, pattern]) => ({ id, plan: planPattern(pattern, quirks) }));
  const paths = [...new Set(plans.flatMap(({ plan }) => plan.fields.map(({ path }) => path)))];
  if (plans.some(({ plan }) => plan.strict) || !areReadable(paths)) return undefined;
  const columns = new Columns(scanner, paths);
  const ids = plans.map(({ id }) => id);
  const tests = plans.map(({ plan }): ColumnTest => columnTestOf(plan, paths, columns, scanner));
  return {
    read: (lines) => columns.read(lines),
    idsOf(row) {
      if (!columns.isPlain(row)) return undefined;
      let found: string[] | undefined;
      for (let i = 0; i < tests.length; i++) {
        if (!tests[i]!(row)) continue;
        found ??= [];
        found.push(ids[i]!);
      }
      return found ?? none;
    },
  };
}

/** PERF: most events match nothing. */
const none: readonly string[] = [];
