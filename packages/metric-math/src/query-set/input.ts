import { seriesOf } from '../functions/series.ts';
import { isGrouped, isSql } from '../grammar/dispatch.ts';
import { isArray, type MathInput, mostSlots, slotCount } from '../input/shape.ts';
import type { Query, QuerySet } from './query.ts';

/** What was given for an id. */
export const givenFor = ({ series }: MathInput, id: string) =>
  Object.hasOwn(series, id) ? series[id] : undefined;

/** The metrics of a set in their order, those without data empty. */
export const metricsOf = (queries: readonly Query[], input: MathInput): MathInput['series'] =>
  Object.fromEntries(
    queries.flatMap(({ id, hasMetric }) =>
      hasMetric ? [[id, givenFor(input, id) ?? seriesOf(input.range.period, [])] as const] : [],
    ),
  );

/** An input with all that is known of the metrics and the SQL of a set, and nothing else. */
export function prepared({ queries }: QuerySet, input: MathInput): MathInput {
  const rows = queries.flatMap((query) => {
    const given = ofSql(query) ? givenFor(input, query.id) : undefined;
    return given === undefined ? [] : [[query.id, given] as const];
  });
  return { ...input, series: { ...metricsOf(queries, input), ...Object.fromEntries(rows) } };
}

const ofSql = ({ expression }: Query): boolean =>
  expression !== undefined && isSql(expression.value);

/** Whether an input is what the types of the set expect; else only the reference knows. */
export function isSound({ queries }: QuerySet, input: MathInput): boolean {
  return queries.every((query) => {
    const period = query.period ?? input.range.period;
    if (slotCount(input.range, [{ period }]) > mostSlots) return false;
    const given = givenFor(input, query.id);
    if (query.hasMetric) return given === undefined || !isArray(given);
    if (!ofSql(query)) return true;
    return given !== undefined && isArray(given) === isGrouped(query.expression!.value);
  });
}
