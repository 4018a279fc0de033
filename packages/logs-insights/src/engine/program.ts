import { failure, type Outcome } from '@sluice/core';
import type { Query } from '../ast.ts';
import { codes } from '../codes.ts';
import { evaluate, openRangeIn, type QueryInput, type QueryResult } from '../evaluate.ts';
import { Gathering } from './gather.ts';
import { type HeldEvent, inInputOrder } from './held.ts';
import type { PartialAnswer, PartOptions, QueryPart } from './part.ts';
import { Share } from './share.ts';

const defaultMemory = 256 * 2 ** 20;

export const startRun = (query: Query, options: PartOptions): QueryPart => {
  const { memory = defaultMemory } = options;
  const sink = new Gathering(memory, codes.memory.at(query.span, 'the query', memory));
  const pass = (_: unknown, rows: Int32Array) => rows;
  return new Share({ start: -Infinity, end: Infinity, sink, pass }, openRangeIn(query, options));
};

export const finishRun = (
  query: Query,
  parts: readonly PartialAnswer[],
  input: Omit<QueryInput, 'events'>,
): Outcome<QueryResult> => {
  const faults = openRangeIn(query, input);
  if (faults.length > 0) return failure(faults);
  const held = parts.flatMap((part) => part.held as readonly HeldEvent[]);
  return evaluate(query, { ...input, events: inInputOrder(held) });
};
