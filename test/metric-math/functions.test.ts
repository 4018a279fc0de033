import { unwrap } from '@sluice/core';
import { evaluate } from '@sluice/metric-math/internal/evaluate';
import type { Points } from '@sluice/metric-math/internal/functions/define';
import { functions } from '@sluice/metric-math/internal/functions/index';
import { listOf } from '@sluice/metric-math/internal/functions/series';
import { validate } from '@sluice/metric-math/internal/validate';
import { describe, expect, test } from 'vitest';
import { inputOf, pointsOf } from './series.ts';

const all = [...functions.values()];

/** Known to AWS alone. */
const remote = ['DB_PERF_INSIGHTS', 'INSIGHT_RULE_METRIC', 'LAMBDA', 'SEARCH', 'SERVICE_QUOTA'];

test('there are all functions of the guide', () => {
  expect([...functions.keys()].sort()).toMatchInlineSnapshot(`
    [
      "ABS",
      "ANOMALY_DETECTION_BAND",
      "AVG",
      "CEIL",
      "DATAPOINT_COUNT",
      "DATE",
      "DAY",
      "DB_PERF_INSIGHTS",
      "DIFF",
      "DIFF_TIME",
      "EPOCH",
      "FILL",
      "FIRST",
      "FLOOR",
      "HOUR",
      "IF",
      "INSIGHT_RULE_METRIC",
      "LAMBDA",
      "LAST",
      "LOG",
      "LOG10",
      "MAX",
      "METRICS",
      "METRIC_COUNT",
      "MIN",
      "MINUTE",
      "MONTH",
      "PERIOD",
      "RATE",
      "REMOVE_EMPTY",
      "RUNNING_SUM",
      "SEARCH",
      "SERVICE_QUOTA",
      "SLICE",
      "SORT",
      "STDDEV",
      "SUM",
      "TIME_SERIES",
      "YEAR",
    ]
  `);
});

test('every function that can be evaluated has examples', () => {
  expect(all.filter(({ examples }) => examples.length === 0).map(({ name }) => name)).toEqual(
    remote,
  );
});

describe.each(all)('$name', ({ name, examples, summary, source, signatures }) => {
  test.each(examples)('$text', ({ text, series = {}, gives }) => {
    const input = inputOf(series);
    const node = unwrap(
      validate(text, { ids: Object.fromEntries(Object.keys(series).map((id) => [id, 'TS'])) }),
    );
    const found = listOf(unwrap(evaluate(node, input))).map((one) => pointsOf(one, input.range));
    const wanted = (Array.isArray(gives[0]) ? gives : [gives]) as Points[];
    expect(found).toEqual(wanted);
  });

  test('is documented in one clause with a source', () => {
    expect(name).toMatch(/^[A-Z][A-Z0-9_]*$/);
    expect(summary).toMatch(/^[a-z].*[^.]$/);
    expect(source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
    expect(signatures.length).toBeGreaterThan(0);
  });
});
