import { defineFunction, metricMathPage, one, optional } from './define.ts';
import { many, wordIn } from './series.ts';

export const metrics = defineFunction({
  name: 'METRICS',
  summary: 'all metrics of the request, or those whose id contains a text; no expressions',
  signatures: [{ parameters: [optional(one('part of the id', 'String'))], returns: 'TS[]' }],
  source: metricMathPage,
  crossAccount: true,
  examples: [
    { text: 'METRICS()', series: { m1: [1], m2: [2] }, gives: [[1], [2]] },
    { text: 'METRICS("err")', series: { errors: [1], requests: [2] }, gives: [[1]] },
  ],
  words: (part) =>
    part === undefined ? 'all metrics of the request' : `the metrics whose id contains ${part}`,
  evaluate: ([part], { metrics: all }) =>
    many(
      all
        .filter(([id]) => id.includes(wordIn(part)))
        .map(([id, series]) => ({ label: id, ...series })),
    ),
});
