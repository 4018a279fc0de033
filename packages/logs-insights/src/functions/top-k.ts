import { numberOf } from '../value/coerce.ts';
import { identityOf } from '../value/identity.ts';
import { bySortKey, type SortKey, sortKeyOf } from '../value/sort-order.ts';
import type { Value } from '../value/value.ts';
import { defineAggregate, pages } from './definition.ts';
import { presentIn } from './of-values.ts';

export const topK = defineAggregate({
  name: 'topk',
  family: 'aggregate',
  summary: 'the most frequent values of a field, so many of them',
  parameters: [
    { name: 'k', type: 'number', constant: true, whole: true, range: [1, 10_000] },
    { name: 'field', type: 'any' },
  ],
  alone: true,
  returns: 'list',
  undocumented: 'values that are as frequent come in the order of `sort`, each as in its first row',
  examples: [
    ['topk(2, v)', ['a', 'b', 'b', 'c', 'c', 'c'], '["c","b"]'],
    ['topk(2, v)', ['b', 'a', null, null], '["a","b"]'],
    ['topk(1, v)', [null], '[]'],
  ],
  source: pages.stats,
  evaluate(rows) {
    const k = numberOf(rows[0]?.[0] ?? null);
    if (k === null) return null;
    const sorted = countsOf(presentIn(rows, 1)).toSorted(byFrequency);
    return sorted.slice(0, Math.max(0, k)).map(({ value }) => value);
  },
});

interface Counted {
  readonly value: Value;
  readonly key: SortKey;
  times: number;
}

function countsOf(values: readonly Value[]): readonly Counted[] {
  const counts = new Map<string, Counted>();
  for (const value of values) {
    const identity = identityOf(value);
    const known = counts.get(identity);
    if (known === undefined) counts.set(identity, { value, key: sortKeyOf(value), times: 1 });
    else known.times += 1;
  }
  return [...counts.values()];
}

const byFrequency = (a: Counted, b: Counted): number =>
  b.times - a.times || bySortKey(a.key, b.key);
