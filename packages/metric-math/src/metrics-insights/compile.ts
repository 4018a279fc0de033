import { chain, type Outcome, success } from '@sluice/core';
import type { Query } from './ast.ts';
import { run } from './engine/run.ts';
import type { MetricStore } from './engine/store.ts';
import { evaluate } from './evaluate.ts';
import type { Series, TimeRange } from './metric.ts';
import { accountIn, type InsightsOptions } from './options.ts';
import { type Plan, planOf } from './plan.ts';
import { validate } from './validate.ts';

/** A query that can be run over a store of metrics. */
export interface InsightsProgram {
  readonly engine: 'closures' | 'reference';
  readonly node: Query;
  readonly plan: Plan;
  /** The series of a range of time (epoch seconds, the end exclusive). */
  run(store: MetricStore, range: TimeRange): readonly Series[];
}

/** Compiles a query that `validate` accepts. There is one engine beside the reference. */
export function compile(text: string, options: InsightsOptions = {}): Outcome<InsightsProgram> {
  return chain(validate(text, options), (node) => success(programOf(node, options)));
}

function programOf(node: Query, options: InsightsOptions): InsightsProgram {
  const plan = planOf(node, options);
  if (options.engine === 'reference') {
    const byReference = ({ metrics, namespace }: MetricStore, range: TimeRange) => {
      const outcome = evaluate(node, { metrics, namespace, range }, options);
      return outcome.ok ? outcome.value : [];
    };
    return { engine: 'reference', node, plan, run: byReference };
  }
  const { label = '' } = options;
  const naming = {
    single: label === '' ? (options.queryId ?? plan.metricName) : label,
    prefix: label,
    account: accountIn(options),
  };
  return {
    engine: 'closures',
    node,
    plan,
    run: (store, range) => run(plan, store, range, naming),
  };
}
