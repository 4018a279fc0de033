import { type Answer, chain, type Outcome, success } from '@sluice/core';
import type { Sql } from './ast.ts';
import { evaluate, typesIn } from './evaluate.ts';
import { isGrouped } from './grammar/dispatch.ts';
import { plainInput } from './input/plain.ts';
import { readInput } from './input/read.ts';
import { isObject, member } from './input/series.ts';
import { answer as answerSql } from './metrics-insights/answer.ts';
import type { MetricMathOptions, SeriesType } from './options.ts';
import { optionsIn } from './read-options.ts';
import { validate } from './validate.ts';
import type { Result, Series } from './value.ts';

/**
 * `{range, series}` and options in, `{result}` out. With `api`, or without a range, the text is
 * only judged: `{valid: true}`. Ids are known where `series` is given.
 */
export function answer(text: string, input: unknown): Outcome<Answer> {
  if (typeof input === 'string') {
    return chain(plainInput(input, text.length), (read) => answer(text, read));
  }
  const given = isObject(input) ? input : {};
  const options = { ...optionsIn(given), ...idsIn(given) };
  return chain(validate(text, options), (node): Outcome<Answer> => {
    const hasInput = member(given, 'range') !== undefined || member(given, 'series') !== undefined;
    if (options.api !== undefined || !hasInput) return success({ valid: true });
    if (node.kind === 'sql' && Array.isArray(member(given, 'metrics'))) {
      return chain(answerSql(text, given), ({ result }) =>
        success({ result: ofSql(node, result) }),
      );
    }
    return chain(readInput(given, text.length), (read) =>
      chain(evaluate(node, read, { ...options, ids: typesIn(read) }), (result) =>
        success({ result: plain(result) }),
      ),
    );
  });
}

/** The groups of a query are an array; without any there is one series. */
function ofSql({ text }: Sql, result: unknown): Answer {
  const { series } = result as { series: readonly Series[] };
  const all = series.map(({ timestamps, values }) => ({ timestamps, values }));
  if (isGrouped(text)) return { type: 'TS[]', series: all };
  return { type: 'TS', ...(all[0] ?? { timestamps: [], values: [] }) };
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
