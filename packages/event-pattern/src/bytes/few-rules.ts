import type { Scanner } from '@sluice/scan';
import type { Pattern } from '../ast.ts';
import { planPattern } from '../plan.ts';
import { areReadable, type Columns, columnsFor, Standing } from './columns.ts';
import { IdLists } from './id-lists.ts';
import type { RuleReader, Rules } from './rule-filter.ts';
import { RuleMasks } from './rule-masks.ts';

/** So few rules that asking each of them is sooner done than finding them. */
export const mostFew = 64;

/** So many alternatives have bits. */
const mostAlternatives = 256;

/** All rules at once, in the bytes of what they ask for. */
export function fewReader(
  { quirks }: Rules,
  patterns: ReadonlyMap<string, Pattern>,
  scanner: Scanner,
  held: Columns | undefined,
): RuleReader | undefined {
  const plans = [...patterns].map(([id, pattern]) => ({ id, plan: planPattern(pattern, quirks) }));
  const paths = [...new Set(plans.flatMap(({ plan }) => plan.fields.map(({ path }) => path)))];
  if (plans.some(({ plan }) => plan.strict) || !areReadable(paths)) return undefined;
  const owners = plans.flatMap(({ id, plan }) => plan.rules.map(() => id));
  if (owners.length > mostAlternatives) return undefined;
  const columns = columnsFor(paths, scanner, held);
  const all = plans.map(({ plan }) => plan);
  const masks = new RuleMasks(all, columns, scanner);
  const lists = new IdLists(owners);
  return {
    columns,
    read: (lines) => columns.read(lines),
    idsOf(row) {
      const standing = columns.standing(row);
      if (standing === Standing.unknown) return undefined;
      if (standing === Standing.plain) masks.matchPlain(row);
      else if (!masks.matchArrays(row)) return undefined;
      return lists.of(masks.left);
    },
  };
}
