import type { Call } from '../ast.ts';
import { many, pointsOf, single, withPoints } from '../functions/series.ts';
import type { Readings } from '../options.ts';
import { printNode } from '../print.ts';
import type { Surroundings } from '../reference/evaluate-node.ts';
import type { Range, Series, Value } from '../value.ts';
import { find } from './find.ts';
import { isArray, type MathInput } from './shape.ts';

/** The points of a series that lie in a range, in order. */
export function within({ start, end }: Range, series: Series): Series {
  const points = pointsOf(series).filter(([time]) => time >= start && time < end);
  return withPoints(
    series,
    points.sort(([a], [b]) => a - b),
  );
}

export const valueOfInput = (range: Range, given: Series | readonly Series[]): Value =>
  isArray(given) ? many(given.map((one) => within(range, one))) : single(within(range, given));

/** What an input is to the reference. `missing` is told of calls that nobody answered. */
export function surroundingsOf(
  { range, series, metrics, provided }: MathInput,
  readings: Readings,
  missing: (call: Call) => void,
): Surroundings {
  const values = new Map(Object.entries(series).map(([id, one]) => [id, valueOfInput(range, one)]));
  return {
    range,
    readings,
    metrics: [...values].flatMap(([id, value]) =>
      value.type === 'TS' ? [[id, value.series] as const] : [],
    ),
    valueOf: (id) => values.get(id),
    provided: (call) => {
      const text = printNode(call);
      const given = provided && Object.hasOwn(provided, text) ? provided[text] : undefined;
      return given === undefined ? undefined : valueOfInput(range, given);
    },
    search: (text, statistic) =>
      metrics && find(metrics, text, statistic).map((one) => within(range, one)),
    missing,
  };
}
