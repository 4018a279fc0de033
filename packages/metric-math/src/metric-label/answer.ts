import { type Answer, chain, type Outcome, success } from '@sluice/core';
import { compile } from './compile.ts';
import { readQueries } from './read-queries.ts';

/** `input`: `queries`, and `now` in epoch seconds. The answer: `labels`, of those returned, in order. */
export function answer(text: string, input: unknown): Outcome<Answer> {
  return chain(compile(text), ({ evaluate }) =>
    chain(readQueries(input), (queries) =>
      chain(evaluate(queries), (labels) => success({ labels })),
    ),
  );
}
