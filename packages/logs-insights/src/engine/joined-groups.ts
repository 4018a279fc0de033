import type { Call, Stats } from '../ast.ts';
import type { Surroundings } from '../functions/definition.ts';
import { meaningOf } from '../reference/columns.ts';
import { keyOf } from '../reference/commands/rows.ts';
import { type Aggregated, outermost, tableOf } from '../reference/commands/stats.ts';
import type { Running, Table } from '../reference/environment.ts';
import { accumulatorOf } from './accumulate/accumulator-of.ts';
import { aggregatesOf, type SavedGroups } from './aggregate.ts';
import { type Best, bestGroups } from './best-groups.ts';
import { type GroupHead, inBaseOrder } from './groups/first-rows.ts';

/** The `stats`, and what is wanted of it. */
export interface Wanted {
  readonly stats: Stats;
  /** Nothing where all groups are. */
  readonly best: Best | undefined;
  readonly exact: number | undefined;
}

export interface Joined {
  readonly table: Table;
  /** Aggregates that give what is near the truth. */
  readonly approximate: readonly Call[];
}

/** The table that the groups of all shares make together; of these alone the best are asked for. */
export function tableOfGroups(
  { stats, best, exact }: Wanted,
  shares: readonly SavedGroups[],
  running: Running,
  around: Surroundings,
): Joined {
  const { heads, numbers } = joined(shares);
  const aggregates = aggregatesOf(stats.items);
  const accumulators = new Map(
    [...aggregates].map(([meaning, { call, definition }], i) => {
      const accumulator = accumulatorOf(call, definition, { around, exact });
      for (const [share, { aggregates: saved }] of shares.entries()) {
        accumulator.merge(saved[i], numbers[share]!);
      }
      return [meaning, accumulator] as const;
    }),
  );
  const callsIn = new Map(
    stats.items.map(({ expression }) => [
      expression,
      outermost(expression).map(([call]) => [call, accumulators.get(meaningOf(call))!] as const),
    ]),
  );
  const wanted = (best && bestGroups(best, heads, accumulators)) ?? [...heads.keys()];
  const groups = wanted
    .map((group) => ({ head: heads[group]!, group }))
    .toSorted((a, b) => inBaseOrder(a.head, b.head))
    .map(
      ({ head, group }): Aggregated => ({
        key: stats.by.map(({ name }, i) => [name, head.values[i]!]),
        known: (expression) =>
          new Map(callsIn.get(expression)!.map(([call, one]) => [call, one.finish(group)])),
      }),
    );
  const approximate = [...aggregates].flatMap(([meaning, { call }]) =>
    accumulators.get(meaning)!.isApproximate === true ? [call] : [],
  );
  return { table: tableOf(stats, groups, running), approximate };
}

/** All groups of all shares, and for each share the numbers that its groups have there. */
function joined(shares: readonly SavedGroups[]) {
  const [only, ...others] = shares;
  // PERF: the groups of one share are known to be different ones.
  if (only !== undefined && others.length === 0) {
    return { heads: only.heads, numbers: [Int32Array.from(only.heads, (_, i) => i)] };
  }
  const known = new Map<string, number>();
  const heads: GroupHead[] = [];
  const numbers = shares.map((share) =>
    Int32Array.from(share.heads, (head) => {
      const key = keyOf(head.values);
      const group = known.get(key);
      if (group === undefined) {
        known.set(key, heads.length);
        return heads.push(head) - 1;
      }
      if (inBaseOrder(head, heads[group]!) < 0) heads[group] = head;
      return group;
    }),
  );
  return { heads, numbers };
}
