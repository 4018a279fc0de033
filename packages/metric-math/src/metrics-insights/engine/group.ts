import type { Plan } from '../plan.ts';
import { readKey } from './choose.ts';
import type { MetricStore } from './store.ts';

export interface Members {
  readonly labels: readonly string[];
  /** Numbers of metrics, ascending. */
  readonly metrics: readonly number[];
}

/** One step of the tree of labels: the next label, or, at its end, the metrics. */
interface Branch {
  readonly next: Map<string, Branch>;
  readonly metrics: number[];
}

const branch = (): Branch => ({ next: new Map(), metrics: [] });

/** What an absent label is called, and sorted as: behind all others. */
const absent = 'Other';

/** The groups of some metrics, ordered by their labels. */
export function group(
  { groupBy }: Plan,
  metrics: readonly number[],
  store: MetricStore,
  account: string,
): Members[] {
  const root = branch();
  for (const i of metrics) {
    let at = root;
    for (const key of groupBy) {
      const label = readKey(store.metrics[i]!, key, account) ?? absent;
      let next = at.next.get(label);
      if (next === undefined) {
        next = branch();
        at.next.set(label, next);
      }
      at = next;
    }
    at.metrics.push(i);
  }
  const groups: Members[] = [];
  collect(root, [], groups);
  return groups;
}

/** As deep as there are keys in the query. */
function collect(from: Branch, labels: readonly string[], groups: Members[]): void {
  if (from.metrics.length > 0) groups.push({ labels, metrics: from.metrics });
  const names = [...from.next.keys()].filter((name) => name !== absent).sort();
  if (from.next.has(absent)) names.push(absent);
  for (const name of names) collect(from.next.get(name)!, [...labels, name], groups);
}
