import { unwrap } from '@sluice/core';
import { answer, explain, format, trace } from '@sluice/metric-math';
import { find } from '@sluice/metric-math/internal/input/find';
import { expect, test } from 'vitest';
import { inputOf, rangeOf, seriesOf } from './series.ts';

test.each([
  ['LAMBDA("f")', "what the Lambda function 'f' gives"],
  ['LAMBDA("f", 1, true)', "what the Lambda function 'f' gives for 1, true"],
  ["SEARCH('a', 'Sum')", "the 'Sum' of every metric that 'a' finds"],
  ["SEARCH('a', 'Sum', 60)", "the 'Sum' of every metric that 'a' finds, every 60 seconds"],
  [
    'SORT(METRICS(), SUM, ASC, 1)',
    'the first of all metrics of the request, ordered by sum, least first',
  ],
  [
    'SORT(METRICS(), AVG, DESC, 3)',
    'the first 3 of all metrics of the request, ordered by mean, greatest first',
  ],
  ['SORT(METRICS(), MAX, DESC)', 'all metrics of the request, ordered by maximum, greatest first'],
  ['SELECT AVG(a) FROM b', 'the result of a query of Metrics Insights'],
  ['-(m1 + m2)', 'minus (m1 plus m2)'],
  ['IF(m1 AND m2 > 1, m1)', 'if m1 is not 0 and m2 is greater than 1: m1, else no point'],
])('%s is said as: %s', (text, said) => {
  expect(unwrap(explain(text)).summary).toContain(`: ${said}.`);
});

test('a band is as wide as is said', () => {
  const input = inputOf({ m1: [1, 3] });
  const edges = (text: string, options = {}) => answer(text, { ...input, ...options });
  expect(edges('ANOMALY_DETECTION_BAND(m1, 1)')).toMatchObject({
    value: { result: { series: [{ values: [3, 3] }, { values: [1, 1] }] } },
  });
  expect(edges('ANOMALY_DETECTION_BAND(m1)', { band: 'lower-first' })).toMatchObject({
    value: { result: { series: [{ values: [0, 0] }, { values: [4, 4] }] } },
  });
  expect(edges('ANOMALY_DETECTION_BAND(m1, 0 / 0)')).toMatchObject({
    value: { result: { series: [{ values: [] }, { values: [] }] } },
  });
});

test('a text that cannot be read has no canonical text and no trace', () => {
  expect(format('m1 +').ok).toBe(false);
  expect(format('m1 = 2', { queryId: 'e1' })).toMatchObject({
    diagnostics: [{ awsMessage: "Error in expression 'e1': Invalid syntax" }],
  });
  expect(trace('m1 +', inputOf({})).ok).toBe(false);
});

test('a member of an array without a label is named by its place', () => {
  const input = inputOf({ m1: [1, null], m2: [1, 2] });
  const { notes } = unwrap(trace('[m1, m2] + m2', input));
  expect(notes).toMatchObject([
    { what: 'read as 0', series: '1', why: 'series 1 of [m1, m2] has no point' },
  ]);
});

test('what a search finds is ordered by label, and has the statistic', () => {
  const metric = (metricName: string, statistic = 'Sum') => ({
    namespace: 'n',
    metricName,
    dimensions: {},
    series: { [statistic]: seriesOf([1]) },
  });
  const metrics = [metric('b'), metric('a'), metric("it's"), metric('c', 'Average')];
  const labels = (text: string) => find(metrics, text, 'Sum').map(({ label }) => label);
  expect(labels('')).toEqual(['a', 'b', "it's"]);
  expect(labels("it's")).toEqual(["it's"]);
  expect(labels('{n')).toEqual([]);
  expect(answer("SEARCH('{n', 'Sum', 60)", { range: rangeOf(1), metrics }).ok).toBe(false);
});
