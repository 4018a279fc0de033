import { chain, type Engine, type Outcome, success } from '@sluice/core';
import type { Query } from './ast.ts';
import type { PartialAnswer, PartOptions, QueryPart } from './engine/part.ts';
import { finishRun, startRun } from './engine/program.ts';
import { evaluate, type QueryInput, type QueryResult } from './evaluate.ts';
import type { LogsInsightsOptions } from './options.ts';
import { validate } from './validate.ts';

export type {
  EventBlock,
  PartialAnswer,
  PartOptions,
  PartStatistics,
  QueryPart,
} from './engine/part.ts';

/** A query ready to run. */
export interface QueryProgram {
  readonly engine: Engine;
  readonly query: Query;
  /** Over events in memory. */
  run(input: QueryInput): Outcome<QueryResult>;
  /** Begins a run over blocks of lines: the whole input, or a thread's share of it. */
  start(options?: PartOptions): QueryPart;
  /**
   * Joins the shares, in any order, and gives the rows. `input` says what `start` was told, and
   * what the events do not say: lookup tables, other log groups.
   */
  finish(parts: readonly PartialAnswer[], input?: Omit<QueryInput, 'events'>): Outcome<QueryResult>;
}

/** Accepted exactly where `validate` accepts. */
export function compile(text: string, options: LogsInsightsOptions = {}): Outcome<QueryProgram> {
  const mode = options.mode ?? 'aws';
  return chain(validate(text, options), (query) =>
    success<QueryProgram>({
      engine: 'reference',
      query,
      run: (input) => evaluate(query, { mode, ...input }),
      start: (started = {}) => startRun(query, started),
      finish: (parts, input = {}) => finishRun(query, parts, { mode, ...input }),
    }),
  );
}
