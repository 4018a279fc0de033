import { chain, type Outcome, success } from '@sluice/core';
import { compile } from './compile.ts';
import { typesIn } from './evaluate.ts';
import { listOf } from './functions/series.ts';
import { plainInput } from './input/plain.ts';
import type { MetricMathOptions } from './options.ts';
import type { Series } from './value.ts';

/** A series and what it is called. */
export interface LabelledSeries extends Series {
  readonly label: string;
}

/**
 * Evaluates a text over an input of plain JSON, or JSON text. Series without a label of their own
 * are called by the id of the query, or by the text, and by their place where there are several.
 */
export function run(
  text: string,
  input: unknown,
  options: MetricMathOptions = {},
): Outcome<readonly LabelledSeries[]> {
  return chain(plainInput(input, text.length), (read) =>
    chain(compile(text, { ids: typesIn(read), ...options }), (expression) =>
      chain(expression.evaluate(read), (result) =>
        success(labelled(listOf(result), options.queryId ?? text.trim())),
      ),
    ),
  );
}

/** Labels for those that have none. */
export const labelled = (series: readonly Series[], name: string): readonly LabelledSeries[] =>
  series.map((one, i) => ({
    ...one,
    label: one.label ?? (series.length === 1 ? name : `${name} ${i + 1}`),
  }));
