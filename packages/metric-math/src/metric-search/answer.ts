import { type Answer, chain, failure, type Outcome, success } from '@sluice/core';
import { codes } from './codes.ts';
import { evaluate } from './evaluate.ts';
import { type Metric, readMetric } from './metric.ts';
import { optionsIn } from './options.ts';
import { validate } from './validate.ts';

/** So many metrics a search shows. */
export const mostShown = 500;

/**
 * `{metrics, account?}` in, `{matches}` out: the keys of the metrics that are found, in the order
 * of the input; with `messages` where they are more than a search shows.
 */
export function answer(text: string, input: unknown): Outcome<Answer> {
  const given = typeof input === 'object' && input !== null ? input : {};
  return chain(validate(text), (search) =>
    chain(metricsIn(text, given), (metrics) =>
      chain(evaluate(search, { metrics }, optionsIn(given)), (found) =>
        success(answerOf(found.map(({ key }) => key))),
      ),
    ),
  );
}

export const answerOf = (matches: readonly string[]): Answer => ({
  matches,
  ...(matches.length > mostShown && { messages: ['Maximum number of allowed metrics exceeded'] }),
});

/** The metrics of an input; none where it names none. */
export function metricsIn(text: string, input: object): Outcome<readonly Metric[]> {
  const given: unknown = Object.hasOwn(input, 'metrics') ? Reflect.get(input, 'metrics') : [];
  const whole = { start: 0, end: text.length };
  if (!Array.isArray(given)) return failure([codes.metrics.at(whole, describe(given))]);
  const metrics: Metric[] = [];
  for (const [i, each] of given.entries()) {
    const metric = readMetric(each);
    if (typeof metric === 'string') return failure([codes.metric.at(whole, i, metric)]);
    metrics.push(metric);
  }
  return success(metrics);
}

const describe = (value: unknown): string =>
  value === null ? '`null`' : `a value of type ${typeof value}`;
