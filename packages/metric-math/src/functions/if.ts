import type { Readings } from '../options.ts';
import type { Series, Value } from '../value.ts';
import { defineFunction, metricMathPage, one, optional, type Parameter } from './define.ts';
import { numberIn, pointsOf, scalar, seriesIn, seriesOf, single, valueAt } from './series.ts';

const branch = (name: string): Parameter => ({ name, types: ['S', 'TS'] });

const fixed = ['an `IF` whose condition is a number and whose branches are numbers'] as const;

/** A name of its own: `if` is a word of the language this is written in. */
export const ifFunction = defineFunction({
  name: 'IF',
  summary: 'at each time of the condition one of two values, by whether it is other than 0',
  signatures: [
    {
      parameters: [one('condition', 'TS'), branch('then'), optional(branch('else'))],
      returns: 'TS',
    },
    {
      parameters: [one('condition', 'S'), one('then', 'TS'), optional(branch('else'))],
      returns: 'TS',
    },
    {
      parameters: [one('condition', 'S'), one('then', 'S'), one('else', 'TS')],
      returns: 'TS',
      undocumented: [
        'an `IF` whose condition and first branch are numbers',
        'a number that is chosen gives a point in every period',
      ],
    },
    {
      parameters: [one('condition', 'S'), one('then', 'S'), optional(one('else', 'S'))],
      returns: 'S',
      undocumented: [...fixed, 'it gives a number'],
    },
  ],
  source: metricMathPage,
  crossAccount: true,
  examples: [
    { text: 'IF(m1 > 2, m1)', series: { m1: [1, 3, null] }, gives: [null, 3, null] },
    { text: 'IF(m1, m2, 5)', series: { m1: [1, 1, 0], m2: [7, null, 7] }, gives: [7, 0, 5] },
    {
      text: 'IF(m1, m2, m3)',
      series: { m1: [1, 1, 0, 0], m2: [30, null, 0, 0], m3: [0, 0, 20, null] },
      gives: [30, 0, 20, 0],
    },
    { text: 'IF(0, m1, m2)', series: { m1: [1], m2: [2] }, gives: [2] },
  ],
  words: (condition, then, otherwise = 'no point') => `if ${condition}: ${then}, else ${otherwise}`,
  evaluate([condition, then, otherwise], { readings, range }) {
    if (condition?.type !== 'S') {
      const series = seriesIn(condition);
      return single(chosen(series, branchOf(then), elseOf(then, otherwise, readings)));
    }
    const number = numberIn(condition);
    const taken = number === undefined ? undefined : number === 0 ? otherwise : then;
    const isNumber = then?.type === 'S' && (otherwise === undefined || otherwise.type === 'S');
    if (isNumber) return taken ?? scalar();
    if (taken === undefined) return single(seriesOf(range.period, []));
    return taken.type === 'S' ? single(constant(taken.value, then, otherwise)) : taken;
  },
});

/** Over the times of the series that was not chosen: it says which times there are. */
function constant(value: number | undefined, then: Value | undefined, otherwise?: Value): Series {
  const series = seriesIn(then?.type === 'TS' ? then : otherwise);
  return seriesOf(
    series.period,
    value === undefined ? [] : series.timestamps.map((time) => [time, value]),
  );
}

type At = (time: number) => number | undefined;

const chosen = (condition: Series, then: At, otherwise: At): Series =>
  seriesOf(
    condition.period,
    pointsOf(condition).flatMap(([time, value]) => {
      const taken = value === 0 ? otherwise(time) : then(time);
      return taken === undefined ? [] : [[time, taken] as const];
    }),
  );

/** What holds where the condition does: a series without a point reads 0. */
function branchOf(value: Value | undefined): At {
  if (value?.type === 'S') return () => value.value;
  const lookup = valueAt(seriesIn(value));
  return (time) => lookup(time) ?? 0;
}

/** AWS: beside a series it reads 0 without a point, as of 2026; beside a number it drops. */
function elseOf(
  then: Value | undefined,
  value: Value | undefined,
  { absentElse = 'zero' }: Readings,
): At {
  if (value === undefined) return () => undefined;
  if (value.type === 'S') return () => value.value;
  const lookup = valueAt(seriesIn(value));
  const absent = then?.type === 'TS' && absentElse === 'zero' ? 0 : undefined;
  return (time) => lookup(time) ?? absent;
}
