import { chain, type Engine, type Outcome, success } from '@sluice/core';
import type { Statistic } from './ast.ts';
import { evaluate } from './evaluate.ts';
import type { StatisticOptions } from './options.ts';
import type { Samples } from './samples.ts';
import { validate } from './validate.ts';

/** A statistic that is ready to be applied to many periods. */
export interface StatisticProgram {
  readonly node: Statistic;
  readonly engine: 'reference';
  /** The value for one period; null where the service gives no point. */
  evaluate(samples: Samples): Outcome<number | null>;
}

/** There is one engine: a period has few samples, and nothing would be saved by another. */
export interface CompileOptions extends StatisticOptions {
  readonly engine?: Engine;
}

/** Compiles a statistic that `validate` accepts. */
export function compile(text: string, options: CompileOptions = {}): Outcome<StatisticProgram> {
  return chain(validate(text, options), (node) =>
    success({ node, engine: 'reference', evaluate: (samples) => evaluate(node, samples) }),
  );
}
