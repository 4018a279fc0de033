import type { Series } from '../value.ts';
import { total } from './aggregate.ts';
import { defineFunction, metricMathPage, one, optional, word } from './define.ts';
import { listOf, many, numberIn, wordIn } from './series.ts';

const keys: Readonly<Record<string, (values: readonly number[]) => number>> = {
  AVG: (values) => total(values) / values.length,
  MIN: (values) => values.reduce((a, b) => Math.min(a, b)),
  MAX: (values) => values.reduce((a, b) => Math.max(a, b)),
  SUM: total,
};

/** What a series is ordered by; nothing where it has no points. */
export const keyOf = (by: string, { values }: Series): number | undefined =>
  values.length === 0 ? undefined : (keys[by] ?? total)(values);

export const sort = defineFunction({
  name: 'SORT',
  summary: 'an array in the order of what each of its series comes to, or the first few of it',
  signatures: [
    {
      parameters: [
        one('series', 'TS[]'),
        word('by', ['AVG', 'MIN', 'MAX', 'SUM']),
        word('order', ['ASC', 'DESC']),
        optional(one('limit', 'S')),
      ],
      returns: 'TS[]',
    },
  ],
  source: metricMathPage,
  crossAccount: true,
  examples: [
    {
      text: 'SORT([m1, m2], AVG, DESC)',
      series: { m1: [1, 2], m2: [3, null] },
      gives: [
        [3, null],
        [1, 2],
      ],
    },
    { text: 'SORT([m1, m2], SUM, ASC, 1)', series: { m1: [3], m2: [1] }, gives: [[1]] },
  ],
  words: (series, by, order, limit) =>
    `${limit === undefined ? '' : limit === '1' ? 'the first of ' : `the first ${limit} of `}${series}, ordered by ${by === undefined ? 'value' : (names[by] ?? by)}, ${order === 'DESC' ? 'greatest' : 'least'} first`,
  evaluate([value, by, order, limit]) {
    const sign = wordIn(order) === 'DESC' ? -1 : 1;
    const sorted = sortedBy(listOf(value), (each) => keyOf(wordIn(by), each), sign);
    const count = numberIn(limit);
    return many(count === undefined ? sorted : sorted.slice(0, Math.max(0, Math.trunc(count))));
  },
});

const names: Readonly<Record<string, string>> = {
  AVG: 'mean',
  MIN: 'minimum',
  MAX: 'maximum',
  SUM: 'sum',
};

/** Equals stay as they were; series without points come last, in either order. */
function sortedBy(
  series: readonly Series[],
  keyOfOne: (series: Series) => number | undefined,
  sign: number,
): Series[] {
  const keyed = series.map((each) => ({ each, key: keyOfOne(each) }));
  const full = keyed.flatMap(({ each, key }) => (key === undefined ? [] : [{ each, key }]));
  full.sort((a, b) => sign * (a.key - b.key));
  const empty = keyed.filter(({ key }) => key === undefined);
  return [...full, ...empty].map(({ each }) => each);
}
