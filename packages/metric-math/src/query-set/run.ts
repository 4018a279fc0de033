import { chain, type Outcome, success } from '@sluice/core';
import { listOf } from '../functions/series.ts';
import { plainInput } from '../input/plain.ts';
import { type LabelledSeries, labelled } from '../run.ts';
import type { Result, Series } from '../value.ts';
import { compile } from './compile.ts';
import type { QuerySetOptions } from './options.ts';

/** Evaluates the queries of a request, as JSON, over an input of plain JSON; all that they return. */
export function run(
  text: string,
  input: unknown,
  options: QuerySetOptions = {},
): Outcome<readonly LabelledSeries[]> {
  return chain(compile(text, options), (set) =>
    chain(plainInput(input, text.length), (read) =>
      chain(set.evaluate(read), (results) =>
        success(results.flatMap(({ label, result }) => named(listOf(result), label, result.type))),
      ),
    ),
  );
}

/** Of an array each member has a label, or a place behind the label of the query. */
const named = (
  series: readonly Series[],
  label: string,
  type: Result['type'],
): readonly LabelledSeries[] =>
  type === 'TS' ? series.map((one) => ({ ...one, label })) : labelled(series, label);
