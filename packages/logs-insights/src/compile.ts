import { chain, type Outcome, success } from '@sluice/core';
import type { Query } from './ast.ts';
import type { PartialAnswer, PartOptions, QueryPart } from './engine/part.ts';
import { finishRun, startRun } from './engine/program.ts';
import { runInMemory } from './engine/run.ts';
import { evaluate, type QueryInput, type QueryResult } from './evaluate.ts';
import type { LogsInsightsOptions } from './options.ts';
import { planOf } from './plan.ts';
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
  readonly engine: 'closures' | 'reference';
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
  return chain(validate(text, options), (query) => success(programOf(query, options)));
}

/** Of a query that is valid. */
export function programOf(
  query: Query,
  { engine, mode = 'aws' }: LogsInsightsOptions,
): QueryProgram {
  const plan = planOf(query, mode);
  const run = (input: QueryInput) => runInMemory(query, plan, { mode, ...input });
  return {
    engine: engine === 'reference' ? 'reference' : 'closures',
    query,
    run: engine === 'reference' ? (input) => evaluate(query, { mode, ...input }) : run,
    start: (started = {}) => startRun(query, plan, started),
    finish: (parts, input = {}) => finishRun(query, plan, parts, { mode, ...input }),
  };
}
