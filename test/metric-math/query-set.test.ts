// biome-ignore-all lint/suspicious/noTemplateCurlyInString: dynamic labels are written so.
import { isError, unwrap } from '@sluice/core';
import { codes, evaluate, run, validate } from '@sluice/metric-math/query-set';
import { describe, expect, test } from 'vitest';
import { inputOf } from './series.ts';

const exampleOf = (example: unknown) =>
  (typeof example === 'string' ? { text: example, options: {} } : example) as {
    text: string;
    options: object;
  };

describe.each(Object.entries(codes))('%s', (_, { code, bad, good }) => {
  test('its bad example yields it', () => {
    const { text, options } = exampleOf(bad);
    expect(validate(text, options).diagnostics.map((one) => one.code)).toContain(code);
  });

  test('its good example is right', () => {
    const { text, options } = exampleOf(good);
    expect(validate(text, options).diagnostics.filter(isError)).toEqual([]);
  });
});

const metric = (id: string, more: object = {}) => ({
  Id: id,
  MetricStat: {
    Metric: {
      Namespace: 'n',
      MetricName: 'm',
      Dimensions: [{ Name: 'd', Value: id }],
      ...Object(Reflect.get(more, 'Metric')),
    },
    Period: 60,
    Stat: 'Sum',
  },
  ...more,
});
const expression = (id: string, text: string, more: object = {}) => ({
  Id: id,
  Expression: text,
  ...more,
});
const set = (...queries: object[]) => JSON.stringify(queries);

const said = (text: string, options = {}) =>
  validate(text, options).diagnostics.map(({ code, awsMessage }) => [code, awsMessage]);

describe('a set of queries', () => {
  test('is ordered by what refers to what, whatever its order', () => {
    const text = set(expression('e2', 'e1 * 2'), expression('e1', 'm1 + 1'), metric('m1'));
    expect(unwrap(validate(text)).order).toEqual([2, 1, 0]);
  });

  test('refuses circles, and names them', () => {
    const [circle] = validate(
      set(expression('a', 'b'), expression('b', 'c'), expression('c', 'a')),
    ).diagnostics;
    expect(circle?.message).toBe('the expression refers to itself: a → b → c → a');
    expect(validate(set(expression('a', 'a + 1'))).diagnostics[0]?.code).toBe('MM3509');
    expect(
      said(set(expression('x', 'a'), expression('a', 'b'), expression('b', 'a'))),
    ).toHaveLength(1);
  });

  test('knows what each id stands for', () => {
    const array = expression('q', "SEARCH('a', 'Sum', 60)");
    expect(said(set(array, expression('e', 'SUM(q)')))).toEqual([]);
    expect(said(set(metric('m1'), expression('e', 'SUM(m1)')))).toEqual([
      [
        'MM3003',
        "Error in expression 'e': The return value of the expression must be TimeSeries or Array[TimeSeries]",
      ],
    ]);
    const grouped = expression('q', 'SELECT AVG(a) FROM "n" GROUP BY b', { Period: 60 });
    expect(
      said(set(grouped, expression('e', 'SUM(q)'))).filter(([code]) => code === 'MM3003'),
    ).toEqual([]);
    const whole = expression('q', 'SELECT AVG(a) FROM "n"', { Period: 60 });
    expect(said(set(whole, expression('e', 'SUM(q)')))[0]?.[0]).toBe('MM3003');
  });

  test('says what is wrong at its place in the JSON', () => {
    const text = set(metric('m1'), expression('e', 'm1 + "a\\"b" + m2'));
    const places = validate(text).diagnostics.map(({ span }) => text.slice(span.start, span.end));
    expect(places).toEqual([JSON.stringify('"a\\"b"').slice(1, -1), 'm2']);
  });

  test('has the words of the service for each call', () => {
    const twice = set(metric('m1'), metric('m1'));
    expect(said(twice)[0]?.[1]).toBe(
      'The values for parameter id in MetricDataQueries are not unique.',
    );
    expect(said(set(metric('M1')))[0]?.[1]).toBe(
      'The value for parameter MetricDataQueries.member.1.Id is not matching the expected pattern ^[a-z][a-zA-Z0-9_]*$.',
    );
    const alarm = { api: 'PutMetricAlarm', thresholdMetricId: 'e1' };
    expect(said(set(metric('m1')), alarm)[0]?.[1]).toBe(
      'Exactly two elements of the metrics list should return data.',
    );
  });

  test('stands in a request, or is the list alone', () => {
    const queries = [metric('m1')];
    expect(said(JSON.stringify({ MetricDataQueries: queries }))).toEqual([]);
    expect(said(JSON.stringify({ Metrics: queries }))).toEqual([]);
    expect(said('{"Metrics": 5}')[0]?.[0]).toBe('MM2502');
    expect(said('5')[0]?.[0]).toBe('MM2502');
  });

  test.each([
    ['{"Id": "m1", "MetricStat": 5}', 'MM2503'],
    ['{"Id": "m1", "MetricStat": {}, "ReturnData": 1}', 'MM2503'],
    ['{"Id": "m1", "MetricStat": {"Period": 0}}', 'MM2503'],
    ['{"Id": "m1", "MetricStat": {}, "zzzzzzz": 1}', 'MM2504'],
    ['{"MetricStat": {}}', 'MM2502'],
  ])('%s is refused', (query, code) => {
    expect(said(`[${query}]`).map(([found]) => found)).toContain(code);
  });
});

describe('its results', () => {
  const input = inputOf({ m1: [1, null, 3], m2: [10, 20, 30] });
  const results = (...queries: object[]) => unwrap(run(set(...queries), input));

  test('come in the order of the queries; hidden ones are used and not returned', () => {
    const found = results(
      expression('e1', 'FILL(m1, 0) + m2'),
      metric('m1', { ReturnData: false }),
      metric('m2'),
    );
    expect(found.map(({ label, values }) => [label, values])).toEqual([
      ['e1', [11, 20, 33]],
      ['m', [10, 20, 30]],
    ]);
  });

  test('are called by their labels, or by what tells them apart', () => {
    const labels = (...queries: object[]) => results(...queries).map(({ label }) => label);
    expect(labels(metric('m1'), metric('m2'))).toEqual(['m1', 'm2']);
    expect(
      labels(metric('m1', { Label: 'mine' }), expression('e1', 'm1 * 2', { Label: 'max ${MAX}' })),
    ).toEqual(['mine', 'max 6']);
    expect(labels(metric('m1'), expression('e', 'METRICS() * 2'))).toEqual(['m', 'm1']);
    expect(
      labels(metric('m1'), metric('m2'), expression('e', 'SLICE(METRICS(), 0, 1) + 0')),
    ).toHaveLength(3);
  });

  test('METRICS are the metrics, not the expressions', () => {
    const found = results(
      metric('m1'),
      expression('e1', 'm1 * 100'),
      expression('e2', 'SUM(METRICS())'),
    );
    expect(found.at(-1)?.values).toEqual([1, 3]);
  });

  test('a metric without data is empty, and METRICS knows of it', () => {
    const found = results(metric('m9'), expression('e', 'TIME_SERIES(METRIC_COUNT(METRICS()))'));
    expect(found.map(({ values }) => values)).toEqual([[], [1, 1, 1]]);
  });

  test('an expression has its own period', () => {
    const found = results(metric('m1'), expression('e', 'TIME_SERIES(1)', { Period: 120 }));
    expect(found[1]?.timestamps).toHaveLength(2);
  });

  test('SQL is answered from the input', () => {
    const sql = expression('q', 'SELECT AVG(a) FROM "n"', { Period: 60 });
    const valid = unwrap(validate(set(sql, expression('e', 'q * 2'))));
    const given = { ...input, series: { q: input.series['m2']! } };
    expect(unwrap(evaluate(valid, given)).map(({ result }) => result)).toMatchObject([
      { type: 'TS', series: { values: [10, 20, 30] } },
      { type: 'TS', series: { values: [20, 40, 60] } },
    ]);
    expect(evaluate(valid, input)).toMatchObject({ ok: false, diagnostics: [{ code: 'MM5006' }] });
  });

  test('what only AWS knows is missed where it is not given', () => {
    const text = set(expression('e', 'LAMBDA("mine")', { Period: 60 }));
    expect(run(text, input)).toMatchObject({ ok: false, diagnostics: [{ code: 'MM5004' }] });
    expect(run(text, {})).toMatchObject({ ok: false, diagnostics: [{ code: 'MM5001' }] });
    expect(run('[', input).ok).toBe(false);
  });

  test('a label that is none is taken as it stands', () => {
    expect(results(metric('m1', { Label: '${WHAT' })).map(({ label }) => label)).toEqual([
      '${WHAT',
    ]);
  });
});
