import { defineFunction, metricMathPage, one, optional } from './define.ts';
import { listOf, many, numberIn } from './series.ts';

export const slice = defineFunction({
  name: 'SLICE',
  summary: 'a part of an array: from one place, counted from 0, up to but not with another',
  signatures: [
    {
      parameters: [one('series', 'TS[]'), one('start', 'S'), optional(one('end', 'S'))],
      returns: 'TS[]',
    },
  ],
  source: metricMathPage,
  crossAccount: true,
  examples: [
    { text: 'SLICE([m1, m2, m3], 1)', series: { m1: [1], m2: [2], m3: [3] }, gives: [[2], [3]] },
    { text: 'SLICE([m1, m2, m3], 0, 1)', series: { m1: [1], m2: [2], m3: [3] }, gives: [[1]] },
  ],
  words: (series, start, end) =>
    `${series} from place ${start} ${end === undefined ? 'on' : `up to, but not with, ${end}`}, counted from 0`,
  evaluate([value, start, end]) {
    const all = listOf(value);
    const place = (given: typeof start, absent: number) =>
      Math.max(0, Math.trunc(numberIn(given) ?? absent));
    return many(all.slice(place(start, 0), place(end, all.length)));
  },
});
