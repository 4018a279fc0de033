import { type Diagnostic, failure, type Outcome, success } from '@sluice/core';
import { codes as expressionCodes } from '../codes.ts';
import { unanswered } from '../evaluate.ts';
import { many, seriesOf, single } from '../functions/series.ts';
import { type MathInput, mostSlots, slotCount } from '../input/shape.ts';
import { surroundingsOf, valueOfInput } from '../input/surroundings.ts';
import type { Readings } from '../options.ts';
import { read } from '../parse.ts';
import { evaluateNode } from '../reference/evaluate-node.ts';
import type { Result, Value } from '../value.ts';
import { givenFor, metricsOf } from './input.ts';
import { labelsOf } from './labels.ts';
import type { Query, QuerySet } from './query.ts';

/** What one query gives. */
export interface QueryResult {
  readonly id: string;
  /** Its own, or what the service calls it. */
  readonly label: string;
  readonly result: Result;
}

/**
 * What the queries of a valid set return, in their order. `input.series` holds the data of the
 * metrics and the results of SQL, by id; a metric without data is empty.
 */
export function evaluate(
  { queries, order }: QuerySet,
  input: MathInput,
  readings: Readings = {},
): Outcome<readonly QueryResult[]> {
  const faults: Diagnostic[] = [];
  const values = new Map<string, Value>();
  const metrics = metricsOf(queries, input);
  for (const place of order) {
    const query = queries[place]!;
    const slots = slotCount(input.range, [{ period: query.period ?? input.range.period }]);
    if (slots > mostSlots) {
      return failure([expressionCodes.longRange.at(query.places.whole, slots, mostSlots)]);
    }
    values.set(
      query.id,
      valueOf(query, { ...input, series: metrics }, input, values, readings, faults),
    );
  }
  if (faults.length > 0) return failure(faults);
  const shown = queries.filter(({ returnData }) => returnData);
  return success(
    named(
      shown,
      shown.map(({ id }) => resultOf(values.get(id))),
    ),
  );
}

/** Results of queries with what they are called. */
export function named(
  queries: readonly Query[],
  results: readonly Result[],
): readonly QueryResult[] {
  const labels = labelsOf(queries.map((query, i) => ({ query, result: results[i]! })));
  return queries.map(({ id }, i) => ({ id, label: labels[i]!, result: results[i]! }));
}

function valueOf(
  query: Query,
  metrics: MathInput,
  input: MathInput,
  values: ReadonlyMap<string, Value>,
  readings: Readings,
  faults: Diagnostic[],
): Value {
  const range = { ...input.range, period: query.period ?? input.range.period };
  const given = givenFor(input, query.id) ?? givenFor(metrics, query.id);
  const parsed = query.expression && read(query.expression.value, readings);
  if (!parsed?.ok) return given === undefined ? empty(range.period) : valueOfInput(range, given);
  if (parsed.value.kind === 'sql') {
    if (given !== undefined) return valueOfInput(range, given);
    faults.push(expressionCodes.noRows.at(query.places.whole));
    return empty(range.period);
  }
  const around = surroundingsOf({ ...metrics, range }, readings, (call) =>
    faults.push({ ...unanswered(call), span: query.places.whole }),
  );
  return evaluateNode(parsed.value, { ...around, valueOf: (id) => values.get(id) });
}

const empty = (period: number): Value => single(seriesOf(period, []));

const resultOf = (value: Value | undefined): Result =>
  value?.type === 'TS' || value?.type === 'TS[]' ? value : many([]);
