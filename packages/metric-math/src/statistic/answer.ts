import { type Answer, chain, failure, type Outcome, success } from '@sluice/core';
import { compile } from './compile.ts';
import { apis, type StatisticOptions } from './options.ts';
import { readSamples } from './read-samples.ts';

/**
 * `input`: `values` with `counts`, or `statisticValues`; `api` for a refusal's words. The answer:
 * `value`, null where the service gives no point; without samples only whether the text is valid.
 */
export function answer(text: string, input: unknown): Outcome<Answer> {
  return chain(compile(text, optionsIn(input)), ({ evaluate }): Outcome<Answer> => {
    const read = readSamples(input);
    if (!read.ok) return failure(read.diagnostics);
    if (read.value === undefined) return success({ valid: true });
    return chain(evaluate(read.value), (value) => success({ value }));
  });
}

function optionsIn(input: unknown): StatisticOptions {
  const api = typeof input === 'object' && input !== null ? Reflect.get(input, 'api') : undefined;
  return { api: apis.find((one) => one === api) };
}
