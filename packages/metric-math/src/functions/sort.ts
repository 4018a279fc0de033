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
    `${limit === undefined ? '' : `the first ${limit} of `}${series}, ordered by ${by === undefined ? 'value' : (names[by] ?? by)}, ${order === 'DESC' ? 'greatest' : 'least'} first`,
  evaluate([value, by, order, limit]) {
    const key = keys[wordIn(by)] ?? total;
    const sign = wordIn(order) === 'DESC' ? -1 : 1;
    const sorted = sortedBy(listOf(value), key, sign);
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
  key: (values: readonly number[]) => number,
  sign: number,
): Series[] {
  const full = series.filter(({ values }) => values.length > 0);
  const keyed = full.map((each) => ({ each, key: key(each.values) }));
  keyed.sort((a, b) => sign * (a.key - b.key));
  return [...keyed.map(({ each }) => each), ...series.filter(({ values }) => values.length === 0)];
}
