import { isError } from '@sluice/core';
import { answer, compile, MetricStore, validate } from '@sluice/metric-math/metrics-insights';
import { describe, expect, test } from 'vitest';

const text = 'SELECT SUM(Load) FROM Shop';
const range = { start: 0, end: 120, period: 60 };
const load = (dimensions: object, ...values: number[]) => ({
  metricName: 'Load',
  dimensions: dimensions as Record<string, string>,
  observations: values.map((value, i) => ({ timestamp: i * 60, values: [value] })),
});

const answered = (query: string, input: object) => {
  const outcome = answer(query, { namespace: 'Shop', metrics: [], range, ...input });
  return outcome.ok
    ? outcome.value
    : outcome.diagnostics.filter(isError).map(({ message }) => message);
};

test('without metrics a query is only judged', () => {
  expect(answer(text, {})).toMatchObject({ value: { valid: true } });
  expect(answer(text, null)).toMatchObject({ value: { valid: true } });
});

describe('an input is refused that', () => {
  const observed = (observation: unknown) => ({ ...load({}), observations: [observation] });
  const refused: readonly (readonly [input: object, message: string])[] = [
    [{ metrics: {} }, '`metrics` is a value of type object'],
    [{ metrics: [1] }, 'metric 0 is no object'],
    [{ metrics: [{}] }, 'metric 0 has no text as `metricName`'],
    [{ metrics: [load([])] }, 'metric 0 has `dimensions` that are no texts by name'],
    [{ metrics: [load({ a: 1 })] }, 'metric 0 has `dimensions` that are no texts by name'],
    [{ metrics: [{ ...load({}), tags: 1 }] }, 'metric 0 has `tags` that are no texts by name'],
    [
      { metrics: [{ ...load({}), observations: {} }] },
      'metric 0 has `observations` that are no list',
    ],
    [
      { metrics: [observed({ timestamp: 0, values: [2 ** 361] })] },
      'metric 0 has a value or a count that the service does not keep',
    ],
    [
      { metrics: [observed({ timestamp: 0, values: [1], counts: [-1] })] },
      'metric 0 has a value or a count that the service does not keep',
    ],
    [{ metrics: [{ ...load({}), namespace: 1 }] }, 'metric 0 has a `namespace` that is no text'],
    [{ metrics: [{ ...load({}), accountId: 1 }] }, 'metric 0 has an `accountId` that is no text'],
    ...[
      1,
      {},
      { timestamp: 0 },
      { timestamp: 0, values: ['1'] },
      { timestamp: 0, values: [1], counts: 1 },
      { timestamp: 0, values: [1], counts: ['1'] },
    ].map(
      (each) =>
        [
          { metrics: [observed(each)] },
          'metric 0 has an observation that is not `{timestamp, values, counts}`',
        ] as const,
    ),
    [{ range: 1 }, '`range` is missing'],
    [{ range: { start: 0 } }, '`range` has no numbers as `start` and `end`'],
    [{ range: { start: 0, end: 0 } }, '`range` ends before it begins'],
    [{ range: { start: 0, end: 1e9 } }, '`range` holds 16666667 periods of 100800'],
  ];
  test.each(refused)('holds %j', (input, message) => {
    expect(answered(text, input)).toEqual([message]);
  });
});

test('a metric may do without dimensions and observations, and have a namespace of its own', () => {
  const metrics = [{ metricName: 'Load' }, { ...load({}, 5), namespace: 'Web', accountId: 'x' }];
  expect(answered(text, { metrics })).toEqual({
    result: { series: [{ label: 'Load', timestamps: [], values: [] }] },
  });
  expect(answered('SELECT SUM(Load) FROM Web GROUP BY AWS.AccountId', { metrics })).toEqual({
    result: { series: [{ label: 'x', timestamps: [0], values: [5] }] },
  });
});

test('tags of resources are labels', () => {
  const metrics = [{ ...load({}, 1), tags: { env: 'prod' } }, load({}, 2)];
  expect(
    answered("SELECT SUM(Load) FROM Shop WHERE tag.env = 'prod' GROUP BY tag.env", { metrics }),
  ).toEqual({
    result: { series: [{ label: 'prod', timestamps: [0], values: [1] }] },
  });
});

test('a literal Other and an absent label are one group', () => {
  const metrics = [load({ Team: 'Other' }, 1), load({}, 2), load({ Team: 'Z' }, 4)];
  expect(answered('SELECT SUM(Load) FROM Shop GROUP BY Team', { metrics })).toMatchObject({
    result: { series: [{ label: 'Z' }, { label: 'Other', values: [3] }] },
  });
});

test('values that were never seen move extremes, and leave no average', () => {
  const metrics = [{ ...load({}), observations: [{ timestamp: 0, values: [7], counts: [0] }] }];
  const valuesOf = (name: string) => {
    const outcome = answer(`SELECT ${name}(Load) FROM Shop`, { namespace: 'Shop', metrics, range });
    return outcome.ok && JSON.parse(JSON.stringify(outcome.value)).result.series[0].values;
  };
  expect(['MAX', 'MIN', 'SUM', 'COUNT', 'AVG'].map(valuesOf)).toEqual([[7], [7], [0], [0], []]);
});

test('of more than 500 groups the first 500 are given', () => {
  const metrics = Array.from({ length: 501 }, (_, i) =>
    load({ Id: String(i).padStart(3, '0') }, 1),
  );
  const outcome = compile('SELECT SUM(Load) FROM Shop GROUP BY Id LIMIT 600');
  if (!outcome.ok) throw new Error('it is valid');
  const series = outcome.value.run(new MetricStore(metrics, 'Shop'), range);
  expect(series).toHaveLength(500);
  expect(series.at(-1)?.label).toBe('499');
});

describe('a period', () => {
  test.each([
    [{ period: 60 }, undefined],
    [{ period: 5 }, undefined],
    [{ period: 0 }, 'The parameter Period must not equal 0.'],
    [{ period: 61 }, 'The parameter Period must be a multiple of 60.'],
    [{ period: -60 }, 'The parameter Period must be a value in the set [ 1, 5, 10, 20, 30 ].'],
    [{ period: null }, 'Period is a required field when using query within an expression'],
    [{ period: null, api: 'PutMetricAlarm' }, 'Period must not be null'],
    [
      { period: 30, api: 'PutMetricAlarm' },
      'MetricsInsights monitors do not support less than 60 seconds period',
    ],
    [{ period: 90, api: 'PutMetricAlarm' }, 'The parameter Period must be a multiple of 60.'],
  ] as const)('%j', (options, aws) => {
    expect(validate(text, options).diagnostics.find((each) => each.awsMessage)?.awsMessage).toBe(
      aws,
    );
  });

  test('of the query or of the range is judged', () => {
    expect(answered(text, { range: { ...range, period: 7 } })).toEqual([
      'a period of 7 seconds is not supported',
    ]);
    expect(answered(text, { period: 7, api: 'GetMetricData' })).toEqual([
      'a period of 7 seconds is not supported',
    ]);
  });
});
