import { chain, type Engine, type Outcome, success } from '@sluice/core';
import type { Query } from './ast.ts';
import { evaluate, type QueryInput, type QueryResult } from './evaluate.ts';
import type { LogsInsightsOptions } from './options.ts';
import { validate } from './validate.ts';

/** A query ready to run. */
export interface QueryProgram {
  /** There is one engine as yet, the reference. */
  readonly engine: Engine;
  readonly query: Query;
  run(input: QueryInput): Outcome<QueryResult>;
}

/** Accepted exactly where `validate` accepts. */
export function compile(text: string, options: LogsInsightsOptions = {}): Outcome<QueryProgram> {
  const mode = options.mode ?? 'aws';
  return chain(validate(text, options), (query) =>
    success<QueryProgram>({
      engine: 'reference',
      query,
      run: (input) => evaluate(query, { mode, ...input }),
    }),
  );
}
