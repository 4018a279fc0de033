import { failure, type Outcome } from '@sluice/core';
import type { Query } from '../ast.ts';
import { environmentOf, evaluate, type QueryInput, type QueryResult } from '../evaluate.ts';
import type { Plan } from '../plan/shape.ts';
import { sourced, sourcesIn } from '../reference/commands/source.ts';
import type { LogEvent } from '../reference/environment.ts';
import { systemFields } from './fields/system.ts';
import { blocksOf } from './in-memory.ts';
import { finishRun, startRun } from './program.ts';

/** Runs a query over events in memory, as one share. */
export function runInMemory(query: Query, plan: Plan, input: QueryInput): Outcome<QueryResult> {
  const { mode = 'aws' } = input;
  const environment = environmentOf(input);
  const sources = sourcesIn(plan.commands);
  const events = sources.length === 0 ? input.events : sourced(sources, environment);
  // Those that read everything read it by themselves, and fields may hide what an event is.
  if (plan.sink.kind === 'everything' || plan.mode !== mode || events.some(hidesItself)) {
    return evaluate(query, input);
  }
  const { now } = environment;
  const part = startRun(query, plan, { ...input, now, memory: input.memory ?? Infinity });
  for (const block of blocksOf(events)) {
    const added = part.add(block);
    if (!added.ok) return failure(added.diagnostics);
  }
  return finishRun(query, plan, [part.partial()], { ...input, now });
}

const hidesItself = ({ fields }: LogEvent): boolean =>
  fields !== undefined && Object.keys(fields).some((name) => Object.hasOwn(systemFields, name));
