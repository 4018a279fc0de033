import { type Answer, chain, type Outcome, success } from '@sluice/core';
import { evaluate } from './evaluate.ts';
import { optionsIn } from './options.ts';
import { readInput } from './read-input.ts';
import { validate } from './validate.ts';

/**
 * `{metrics, range, namespace?, queryId?, label?}` in, `{result: {series}}` out; without metrics
 * the query is only judged: `{valid: true}`.
 */
export function answer(text: string, input: unknown): Outcome<Answer> {
  const given = typeof input === 'object' && input !== null ? input : {};
  const options = optionsIn(given);
  return chain(validate(text, options), (query): Outcome<Answer> => {
    if (!Object.hasOwn(given, 'metrics')) return success({ valid: true });
    return chain(readInput(text, given), (read) =>
      chain(evaluate(query, read, options), (series) => success({ result: { series } })),
    );
  });
}
