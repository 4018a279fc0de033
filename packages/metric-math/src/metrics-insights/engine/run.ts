import type { Series, TimeRange } from '../metric.ts';
import type { Plan } from '../plan.ts';
import { bucketsOf } from '../range.ts';
import type { AggregateName } from '../words.ts';
import { choose } from './choose.ts';
import { Fold } from './fold.ts';
import { group } from './group.ts';
import type { MetricStore } from './store.ts';

/** What the labels of series are made of beside their groups. */
export interface Naming {
  /** The label of a single series. */
  readonly single: string;
  /** What stands before the labels of groups; nothing where empty. */
  readonly prefix: string;
  readonly account: string;
}

export function run(plan: Plan, store: MetricStore, range: TimeRange, naming: Naming): Series[] {
  const fold = new Fold(bucketsOf(range));
  const chosen = choose(plan, store, naming.account);
  if (plan.groupBy.length === 0) {
    return [{ label: naming.single, ...fold.series(plan.function, chosen, store) }];
  }
  const found: Series[] = [];
  for (const { labels, metrics } of group(plan, chosen, store, naming.account)) {
    // Without an order the first groups are kept, whatever the others hold.
    if (plan.order === undefined && found.length === plan.limit) break;
    const series = fold.series(plan.function, metrics, store);
    if (series.values.length > 0) found.push({ label: labels.join(' '), ...series });
  }
  const kept = plan.order === undefined ? found : ranked(found, plan.order).slice(0, plan.limit);
  if (naming.prefix === '') return kept;
  return kept.map((series) => ({ ...series, label: `${naming.prefix} ${series.label}` }));
}

function ranked(found: readonly Series[], order: NonNullable<Plan['order']>): Series[] {
  const ranks = found.map((series, i) => ({ i, by: whole(order.function, series.values) }));
  const sign = order.descending ? -1 : 1;
  ranks.sort((a, b) => (a.by < b.by ? -sign : a.by > b.by ? sign : a.i - b.i));
  return ranks.map(({ i }, rank) => ({ ...found[i]!, label: `${rank + 1} - ${found[i]!.label}` }));
}

/** One number for all points of a series. */
function whole(name: AggregateName, values: readonly number[]): number {
  if (name === 'COUNT') return values.length;
  let total = values[0]!;
  for (let i = 1; i < values.length; i++) {
    const value = values[i]!;
    if (name === 'MAX') total = Math.max(total, value);
    else if (name === 'MIN') total = Math.min(total, value);
    else total += value;
  }
  return name === 'AVG' ? total / values.length : total;
}
