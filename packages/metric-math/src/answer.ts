import { type Answer, chain, type Outcome, success } from '@sluice/core';
import { evaluate, typesIn } from './evaluate.ts';
import { readInput } from './input/read.ts';
import { isObject, member } from './input/series.ts';
import type { MetricMathOptions, SeriesType } from './options.ts';
import { optionsIn } from './read-options.ts';
import { validate } from './validate.ts';
import type { Result } from './value.ts';

/**
 * `{range, series}` and options in, `{result}` out. With `api`, or without a range, the text is
 * only judged: `{valid: true}`. Ids are known where `series` is given.
 */
export function answer(text: string, input: unknown): Outcome<Answer> {
  const given = isObject(input) ? input : {};
  const options = { ...optionsIn(given), ...idsIn(given) };
  return chain(validate(text, options), (node): Outcome<Answer> => {
    const hasInput = member(given, 'range') !== undefined || member(given, 'series') !== undefined;
    if (options.api !== undefined || !hasInput) return success({ valid: true });
    return chain(readInput(given, text.length), (read) =>
      chain(evaluate(node, read, { ...options, ids: typesIn(read) }), (result) =>
        success({ result: plain(result) }),
      ),
    );
  });
}

/** The ids of the series, whatever else may be wrong with them. */
function idsIn(given: object): Pick<MetricMathOptions, 'ids'> {
  const series = member(given, 'series');
  if (!isObject(series)) return {};
  const types = Object.entries(series).map(([id, one]): [string, SeriesType] => [
    id,
    Array.isArray(one) ? 'TS[]' : 'TS',
  ]);
  return { ids: Object.fromEntries(types) };
}

/** A result in the words of the case files. */
export function plain(result: Result): Answer {
  if (result.type === 'TS') {
    const { timestamps, values } = result.series;
    return { type: 'TS', timestamps, values };
  }
  const series = result.series.map(({ timestamps, values }) => ({ timestamps, values }));
  return { type: 'TS[]', series };
}
