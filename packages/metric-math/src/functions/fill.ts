import type { Readings } from '../options.ts';
import type { Range, Series, Value } from '../value.ts';
import { defineFunction, metricMathPage, one, word } from './define.ts';
import {
  each,
  type Point,
  pointsOf,
  seriesIn,
  slotsOf,
  unionOf,
  valueAt,
  withPoints,
  wordIn,
} from './series.ts';

const ways = word('with', ['REPEAT', 'LINEAR']);

export const fill = defineFunction({
  name: 'FILL',
  summary: 'the series with the periods without a point filled',
  signatures: [
    { parameters: [one('values', 'TS'), one('with', 'S')], returns: 'TS' },
    { parameters: [one('values', 'TS'), ways], returns: 'TS' },
    { parameters: [one('values', 'TS'), one('with', 'TS')], returns: 'TS' },
    { parameters: [one('values', 'TS[]'), one('with', 'S')], returns: 'TS[]' },
    { parameters: [one('values', 'TS[]'), ways], returns: 'TS[]' },
    { parameters: [one('values', 'TS[]'), one('with', 'TS')], returns: 'TS[]' },
  ],
  source: metricMathPage,
  crossAccount: true,
  inAlarm:
    'the newest period is filled before its data arrives, which can hold the alarm in its state',
  examples: [
    { text: 'FILL(m1, 0)', series: { m1: [null, 1, null] }, gives: [0, 1, 0] },
    { text: 'FILL(m1, REPEAT)', series: { m1: [null, 1, null] }, gives: [null, 1, 1] },
    { text: 'FILL(m1, LINEAR)', series: { m1: [null, 1, null, 3] }, gives: [null, 1, 2, 3] },
    {
      text: 'FILL(m1, m2)',
      series: { m1: [null, 1, null], m2: [5, 6, null] },
      gives: [5, 1, null],
    },
  ],
  words(values, filler) {
    if (filler === 'REPEAT') return `${values}, gaps filled with the last value before them`;
    if (filler === 'LINEAR') return `${values}, gaps filled on a line between their ends`;
    return `${values}, gaps filled with ${filler}`;
  },
  evaluate: ([value, filler], { range, readings }) =>
    each(value, (series) => filled(series, filler, range, readings)),
});

function filled(series: Series, filler: Value | undefined, range: Range, readings: Readings) {
  if (series.values.length === 0 && readings.emptyFill === 'leave') return series;
  const known = valueAt(series);
  const put = fillerOf(series, filler);
  const times = unionOf([series, { ...series, timestamps: slotsOf(range, series.period) }]);
  return withPoints(
    series,
    times.flatMap((time) => {
      const value = known(time) ?? put(time);
      return value === undefined ? [] : [[time, value] as const];
    }),
  );
}

type At = (time: number) => number | undefined;

function fillerOf(series: Series, filler: Value | undefined): At {
  if (filler?.type === 'S') return () => filler.value;
  if (filler?.type === 'TS') return valueAt(seriesIn(filler));
  return wordIn(filler) === 'REPEAT' ? repeated(series) : interpolated(series);
}

/** The newest point before; nothing before the first. */
function repeated(series: Series): At {
  const around = neighbours(series);
  return (time) => around(time)[0]?.[1];
}

/** On the line between the points around; nothing outside of them. */
function interpolated(series: Series): At {
  const around = neighbours(series);
  return (time) => {
    const [before, after] = around(time);
    if (before === undefined || after === undefined) return undefined;
    const share = (time - before[0]) / (after[0] - before[0]);
    return before[1] + (after[1] - before[1]) * share;
  };
}

/** The points before and after a time without one; times are asked for in order. */
function neighbours(series: Series): (time: number) => readonly (Point | undefined)[] {
  const points = pointsOf(series);
  let next = 0;
  return (time) => {
    while (next < points.length && points[next]![0] < time) next += 1;
    return [points[next - 1], points[next]];
  };
}
