import { unwrap } from '@sluice/core';
import { metricFilterText } from '@sluice/filter-pattern/internal/metric-filter/examples';
import { metricFilter, testMetricFilter } from '@sluice/filter-pattern/metric-filter';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const programOf = (changes: object, transformation: object = {}) =>
  unwrap(metricFilter(metricFilterText(changes, transformation)));
const values = (changes: object, transformation: object, messages: readonly string[]) => {
  const { datapoints } = programOf(changes, transformation);
  return messages.map((message) => datapoints(message, 0).map(({ value }) => value)[0]);
};

describe('data points', () => {
  test('carry the time of the event, the metric and its unit', () => {
    const { datapoints } = programOf(
      { filterPattern: 'UNIT' },
      { metricValue: '19', unit: 'Count' },
    );
    expect(datapoints('UNIT', 1789348551461)).toEqual([
      {
        timestamp: 1789348551461,
        metricNamespace: 'App',
        metricName: 'Errors',
        value: 19,
        unit: 'Count',
        dimensions: {},
      },
    ]);
    expect(datapoints('other', 0)).toEqual([]);
  });

  test('of JSON: numbers and texts that read as numbers count, all else gives none', () => {
    const messages = [
      '7',
      '"11.5"',
      '"banana"',
      'null',
      'true',
      '{"a":1}',
      '[1]',
      '1e999',
      '1.50',
    ].map((value) => `{"kind":"k","value":${value}}`);
    expect(
      values({ filterPattern: '{ $.kind = k }' }, { metricValue: '$.value' }, [
        ...messages,
        '{"kind":"k"}',
      ]),
    ).toEqual([
      7,
      11.5,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      1.5,
      undefined,
    ]);
  });

  test('of lines: fields by name or place, brackets and quotes removed', () => {
    const filterPattern = '[kind = SPACE, value, , bucket]';
    const lines = ['SPACE 13 2 A', 'SPACE banana 3 A', 'SPACE', 'SPACE "17.5" 4 A'];
    expect(values({ filterPattern }, { metricValue: '$value' }, lines)).toEqual([
      13,
      undefined,
      undefined,
      17.5,
    ]);
    expect(values({ filterPattern }, { metricValue: '$3' }, lines)).toEqual([2, 3, undefined, 4]);
    expect(values({ filterPattern }, { metricValue: '$missing' }, lines)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(values({ filterPattern }, { metricValue: '$__proto__' }, lines)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('the default is for every event that does not match, not for a match without value', () => {
    expect(
      values({ filterPattern: '{ $.kind = k }' }, { metricValue: '$.v', defaultValue: 3 }, [
        '{"kind":"k","v":5}',
        '{"kind":"k"}',
        '{}',
        'text',
      ]),
    ).toEqual([5, undefined, 3, 3]);
  });

  test('dimensions come from the event; without one of them there is no data point', () => {
    const { datapoints } = programOf(
      { filterPattern: '{ $.kind = d }' },
      {
        metricValue: '$.value',
        dimensions: { Bucket: '$.bucket', __proto__: null, Size: '$.size' },
      },
    );
    expect(datapoints('{"kind":"d","bucket":"A","size":1.0,"value":29}', 0)[0]?.dimensions).toEqual(
      { Bucket: 'A', Size: '1.0' },
    );
    expect(datapoints('{"kind":"d","bucket":"A","value":29}', 0)).toEqual([]);
    expect(datapoints('{"kind":"d","bucket":true,"size":1,"value":29}', 0)).toEqual([]);
  });

  test('system fields select events and become dimensions', () => {
    const { datapoints } = programOf({
      filterPattern: 'S',
      emitSystemFieldDimensions: ['@aws.account', '@aws.region', '@source.log'],
      fieldSelectionCriteria: '@aws.account = "111111111111"',
    });
    expect(
      datapoints('S', 0, { account: '111111111111', region: 'us-east-1', logGroup: '/g' })[0]
        ?.dimensions,
    ).toEqual({
      '@aws.account': '111111111111',
      '@aws.region': 'us-east-1',
      '@source.log': '/g',
    });
    expect(datapoints('S', 0, { account: '111111111111' })[0]?.dimensions).toEqual({
      '@aws.account': '111111111111',
    });
    expect(datapoints('S', 0, { account: '222222222222' })).toEqual([]);
    expect(datapoints('S', 0)).toEqual([]);
  });

  test('computed names leave theirs empty', () => {
    const { datapoints, filter, matcher } = unwrap(
      metricFilter({
        FilterPattern: 'a',
        LogGroupName: 'g',
        MetricTransformations: [
          { MetricName: { Ref: 'M' }, MetricNamespace: { Ref: 'N' }, MetricValue: '2' },
        ],
      }),
    );
    expect(datapoints('a', 1)).toMatchObject([{ metricName: '', metricNamespace: '', value: 2 }]);
    expect([filter.filterPattern, matcher.test('a')]).toEqual(['a', true]);
  });

  test('a filter that is refused runs nothing, and says so once', () => {
    expect(metricFilter('{')).toMatchObject({ ok: false });
    expect(metricFilter(metricFilterText({ filterPattern: '{' }))).toMatchObject({ ok: false });
    const warned = metricFilter(metricFilterText({ filterPattern: '?a b' }));
    expect(warned.diagnostics.map(({ code }) => code)).toEqual(['FP9001']);
  });

  test('there is at most one, and its value is finite', () => {
    const { datapoints } = programOf({ filterPattern: '{ $.a = * }' }, { metricValue: '$.v' });
    fc.assert(
      fc.property(fc.record({ a: fc.jsonValue(), v: fc.jsonValue() }), (event) => {
        const points = datapoints(JSON.stringify(event), 5);
        expect(points.length).toBeLessThanOrEqual(1);
        for (const { value } of points) expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

describe('TestMetricFilter', () => {
  test('numbers the matches from 1 and gives the fields', () => {
    expect(
      unwrap(
        testMetricFilter('[kind = "SPACE", value, bucket]', [
          'SPACE 13 A',
          'SPACE',
          'SPACE "17.5" A',
        ]),
      ),
    ).toEqual({
      matches: [
        {
          eventNumber: 1,
          eventMessage: 'SPACE 13 A',
          extractedValues: { $bucket: 'A', $kind: 'SPACE', $value: '13' },
        },
        {
          eventNumber: 3,
          eventMessage: 'SPACE "17.5" A',
          extractedValues: { $bucket: 'A', $kind: 'SPACE', $value: '17.5' },
        },
      ],
    });
  });

  test('gives no fields for JSON', () => {
    expect(
      unwrap(testMetricFilter('{ $.a = 1 }', ['{"a":1}'])).matches[0]?.extractedValues,
    ).toEqual({});
  });

  test('refuses the pattern in the words of the service, and wrong numbers of messages', () => {
    expect(testMetricFilter('ERR*', ['x']).diagnostics[0]?.awsMessage).toBe(
      "Invalid character(s) in term '*'",
    );
    expect(testMetricFilter('a', Array(51).fill('x')).diagnostics[0]?.awsMessage).toContain(
      'less than or equal to 50',
    );
    expect(testMetricFilter('a', Array(50).fill('a')).ok).toBe(true);
  });
});
