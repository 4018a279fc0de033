import { chain, type Outcome, success } from '@sluice/core';
import type { Search } from './ast.ts';
import { positionsOf } from './engine/bits.ts';
import type { Catalogue } from './engine/catalogue.ts';
import { find } from './engine/find.ts';
import { testOf } from './engine/test.ts';
import { isFound } from './evaluate.ts';
import type { Metric } from './metric.ts';
import { accountIn, type SearchOptions } from './options.ts';
import { type Plan, planOf } from './plan.ts';
import { validate } from './validate.ts';

/** A search that can be run, over one metric or over a whole catalogue. */
export interface Finder {
  readonly engine: 'closures' | 'reference';
  readonly node: Search;
  readonly plan: Plan;
  /** Whether a metric is found. */
  test(metric: Metric): boolean;
  /** The positions of the metrics that are found, ascending; through the catalogue's index. */
  find(catalogue: Catalogue): readonly number[];
}

/** Compiles a search that `validate` accepts. There is one engine beside the reference. */
export function compile(text: string, options: SearchOptions = {}): Outcome<Finder> {
  return chain(validate(text), (node) => success(finderOf(node, options)));
}

function finderOf(node: Search, options: SearchOptions): Finder {
  const plan = planOf(node);
  if (options.engine === 'reference') {
    const test = (metric: Metric) => isFound(node, metric, options);
    const found = ({ metrics }: Catalogue) =>
      metrics.flatMap((metric, i) => (test(metric) ? [i] : []));
    return { engine: 'reference', node, plan, test, find: found };
  }
  const account = accountIn(options);
  return {
    engine: 'closures',
    node,
    plan,
    test: testOf(plan, account),
    find: (catalogue) => positionsOf(find(plan, catalogue, account)),
  };
}
