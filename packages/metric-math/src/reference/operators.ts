import type { Operator } from '../ast.ts';
import {
  listOf,
  many,
  pointsOf,
  scalar,
  seriesOf,
  single,
  unionOf,
  valueAt,
  withPoints,
} from '../functions/series.ts';
import type { Many, Series, Value } from '../value.ts';

export type Sign = Operator | '^';

const truth = (value: boolean): number => (value ? 1 : 0);

/** On two numbers; what is not finite is no point. */
const meanings: Readonly<Record<Sign, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '^': (left, right) => left ** right,
  '==': (left, right) => truth(left === right),
  '!=': (left, right) => truth(left !== right),
  '<': (left, right) => truth(left < right),
  '<=': (left, right) => truth(left <= right),
  '>': (left, right) => truth(left > right),
  '>=': (left, right) => truth(left >= right),
  AND: (left, right) => truth(left !== 0 && right !== 0),
  OR: (left, right) => truth(left !== 0 || right !== 0),
};

/** One operator on two values; at most one of them is an array. */
export function operate(left: Value, sign: Sign, right: Value): Value {
  const meaning = meanings[sign];
  if (left.type === 'TS[]') return mapped(left, (one) => operate(one, sign, right));
  if (right.type === 'TS[]') return mapped(right, (one) => operate(left, sign, one));
  if (left.type === 'TS' && right.type === 'TS') {
    return single(united(left.series, right.series, meaning));
  }
  if (left.type === 'TS') return single(withNumber(left.series, numberOf(right), meaning));
  if (right.type === 'TS') {
    return single(withNumber(right.series, numberOf(left), (a, b) => meaning(b, a)));
  }
  const [a, b] = [numberOf(left), numberOf(right)];
  return scalar(a === undefined || b === undefined ? undefined : meaning(a, b));
}

const numberOf = (value: Value) => (value.type === 'S' ? value.value : undefined);

/** Members of an array keep their labels. */
function mapped(array: Many, change: (one: Value) => Value): Value {
  return many(
    array.series.map((series) => {
      const [changed = series] = listOf(change(single(series)));
      return series.label === undefined ? changed : { ...changed, label: series.label };
    }),
  );
}

/** At every time of either; the one without a point reads 0. */
function united(left: Series, right: Series, meaning: (a: number, b: number) => number): Series {
  const [a, b] = [valueAt(left), valueAt(right)];
  return seriesOf(
    Math.min(left.period, right.period),
    unionOf([left, right]).map((time) => [time, meaning(a(time) ?? 0, b(time) ?? 0)]),
  );
}

/** At the times of the series; beside no number there is no point. */
const withNumber = (
  series: Series,
  number: number | undefined,
  meaning: (a: number, b: number) => number,
): Series =>
  seriesOf(
    series.period,
    number === undefined
      ? []
      : pointsOf(series).map(([time, value]) => [time, meaning(value, number)]),
  );

export function negate(value: Value): Value {
  if (value.type === 'S') return scalar(value.value === undefined ? undefined : -value.value);
  const turned = (series: Series) =>
    withPoints(
      series,
      pointsOf(series).map(([time, number]) => [time, -number]),
    );
  return value.type === 'TS[]'
    ? many(value.series.map(turned))
    : single(unlabelled(turned(listOf(value)[0]!)));
}

const unlabelled = ({ label: _, ...series }: Series): Series => series;

/** An array of what stands in brackets: arrays are taken in, numbers spread over the others. */
export function arrayOf(items: readonly Value[], period: number): Value {
  const series = items.flatMap(listOf);
  const times = unionOf(series);
  const spread = (number: number | undefined) =>
    seriesOf(
      series.length === 0 ? period : Math.min(...series.map((one) => one.period)),
      number === undefined ? [] : times.map((time) => [time, number]),
    );
  return many(items.flatMap((item) => (item.type === 'S' ? [spread(item.value)] : listOf(item))));
}
