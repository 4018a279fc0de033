import { applyFix, unwrap } from '@sluice/core';
import {
  metricFilterText,
  subscriptionFilterText,
} from '@sluice/filter-pattern/internal/metric-filter/examples';
import {
  codes,
  testMetricFilter,
  validateMetricFilter,
  validateSubscriptionFilter,
} from '@sluice/filter-pattern/metric-filter';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const both = (text: string) => [
  ...validateMetricFilter(text).diagnostics,
  ...validateSubscriptionFilter(text).diagnostics,
];
const said = (changes: object, transformation: object = {}) =>
  validateMetricFilter(metricFilterText(changes, transformation)).diagnostics;
const codesOf = (changes: object, transformation: object = {}) =>
  said(changes, transformation).map(({ code }) => code);
const subscribed = (changes: object) =>
  validateSubscriptionFilter(subscriptionFilterText(changes)).diagnostics;

describe('the catalogue', () => {
  const entries = Object.values(codes);

  test.each(entries.filter(({ bad }) => typeof bad === 'string'))(
    '$code: its examples show it',
    ({ code, number, bad, good }) => {
      const isSubscription = number % 100 >= 70;
      const validate = isSubscription ? validateSubscriptionFilter : validateMetricFilter;
      const found = (text: unknown) => validate(String(text)).diagnostics.map((one) => one.code);
      expect(found(bad)).toContain(code);
      expect(found(good)).not.toContain(code);
    },
  );

  test.each(entries.filter(({ bad }) => typeof bad !== 'string'))(
    '$code: its examples show it',
    ({ code, bad, good }) => {
      const found = (example: unknown) => {
        const { text, input } = example as { text: string; input: { messages: string[] } };
        return testMetricFilter(text, input.messages).diagnostics.map((one) => one.code);
      };
      expect(found(bad)).toContain(code);
      expect(found(good)).not.toContain(code);
    },
  );
});

describe('a metric filter', () => {
  test('is read in the shape of the API', () => {
    const filter = unwrap(
      validateMetricFilter(
        metricFilterText(
          { emitSystemFieldDimensions: ['@aws.region', '@aws.region'] },
          { unit: 'Count', defaultValue: 0 },
        ),
      ),
    );
    expect(filter).toEqual({
      filterName: 'errors',
      logGroupName: '/app',
      filterPattern: '{ $.level = "ERROR" }',
      metricName: 'Errors',
      metricNamespace: 'App',
      metricValue: { kind: 'number', value: 1 },
      defaultValue: 0,
      dimensions: [],
      unit: 'Count',
      emitSystemFieldDimensions: ['@aws.region'],
    });
  });

  test('is read in the shape of CloudFormation, computed values left alone', () => {
    const resource = {
      Type: 'AWS::Logs::MetricFilter',
      Properties: {
        LogGroupName: { Ref: 'Group' },
        FilterPattern: '[kind = k, value, bucket]',
        MetricTransformations: [
          {
            MetricName: { 'Fn::GetAtt': 'Stage.Name' },
            MetricNamespace: 'App',
            MetricValue: 7,
            DefaultValue: null,
            Dimensions: [
              { Key: 'Bucket', Value: '$bucket' },
              { Key: { Ref: 'K' }, Value: '$kind' },
            ],
          },
        ],
      },
    };
    const outcome = validateMetricFilter(resource);
    expect(outcome.diagnostics).toEqual([]);
    expect(unwrap(outcome)).toMatchObject({
      metricValue: { kind: 'number', value: 7 },
      dimensions: [{ name: 'Bucket', value: { kind: 'field', name: 'bucket' } }],
    });
  });

  test('what the pattern has wrong is shown in its place, with fixes that are still JSON', () => {
    const text = metricFilterText({ filterPattern: '{ $.message = "é\n" && $.b == 1 }' });
    const error = validateMetricFilter(text).diagnostics[0]!;
    expect(text.slice(error.span.start, error.span.end)).toBe('==');
    expect(error.awsMessage).toBe('Invalid metric filter pattern');
    expect(JSON.parse(applyFix(text, error.fix!)).filterPattern).toBe(
      '{ $.message = "é\n" && $.b = 1 }',
    );
    const escaped = `{"filterPattern": "\\u007b $.a == \\u0022x\\u0022 }"}`;
    const inner = validateMetricFilter(escaped).diagnostics.find((one) => one.fix !== undefined)!;
    expect(escaped.slice(inner.span.start, inner.span.end)).toBe('==');
  });

  test('what the criteria have wrong is shown in its place', () => {
    const text = metricFilterText({ fieldSelectionCriteria: '@aws.account IN ["111111111111"]' });
    const error = validateMetricFilter(text).diagnostics[0]!;
    expect(error).toMatchObject({
      code: 'FP2503',
      awsMessage: 'The provided field selection criteria is invalid',
    });
    expect(JSON.parse(applyFix(text, error.fix!)).fieldSelectionCriteria).toBe(
      '@aws.account IN ("111111111111")',
    );
  });

  test.each([
    [
      {},
      { metricValue: 'not-a-number' },
      'Invalid metric transformation: metric value not-a-number must be a valid number',
    ],
    [
      {},
      { metricValue: '$.items[*].value' },
      'Invalid metric transformation: metric value $.items[*].value must be a valid number',
    ],
    [
      {},
      { metricValue: '1e999' },
      'Invalid metric transformation: metric value 1e999 must be a valid number',
    ],
    [
      {},
      { dimensions: { B: '$.items[*].b' } },
      'Invalid metric transformation: dimension value must be valid selector',
    ],
    [
      {},
      { dimensions: { B: '1' } },
      'Invalid metric transformation: dimension value must be valid selector',
    ],
    [
      {},
      { dimensions: { B: '$.b' }, defaultValue: 0 },
      'Invalid metric transformation: dimensions and default value are mutually exclusive properties',
    ],
    [
      { filterPattern: 'ERROR' },
      { dimensions: { B: '$.b' } },
      'The specified filter pattern does not support dimensions',
    ],
    [
      { emitSystemFieldDimensions: ['@x'] },
      {},
      'The provided system fields are invalid. The supported system fields are - [@aws.region, @aws.account, @source.log]',
    ],
    [
      { filterName: 'a*' },
      {},
      "1 validation error detected: Value 'a*' at 'filterName' failed to satisfy constraint: Member must satisfy regular expression pattern: [^:*]*",
    ],
    [
      {},
      { metricName: 'a$' },
      "1 validation error detected: Value 'a$' at 'metricTransformations.1.member.metricName' failed to satisfy constraint: Member must satisfy regular expression pattern: [^:*$]*",
    ],
  ])('%j %j is refused in the words of the service', (changes, transformation, words) => {
    expect(
      said(changes, transformation).find(({ severity }) => severity === 'error')?.awsMessage,
    ).toBe(words);
  });

  test('a selector need not stand in the pattern', () => {
    expect(
      codesOf({}, { metricValue: '$.other.value', dimensions: { Stage: "$.['my stage']" } }),
    ).toEqual([]);
  });

  test.each([
    ['[a, b]', '$3', ['FP9551']],
    ['[a, b]', '$1', ['FP9551']],
    ['[a, , b]', '$2', []],
    ['[a, ..., b]', '$7', []],
    ['[]', '$7', []],
    ['[a]', '$0', ['FP9551']],
    ['[a]', '$.a', ['FP9551']],
    ['{ $.a = 1 }', '$a', ['FP9551']],
    ['ERROR', '$a', ['FP9551']],
  ])('of %s, %s gives %j', (filterPattern, metricValue, expected) => {
    expect(codesOf({ filterPattern }, { metricValue }).filter((code) => code === 'FP9551')).toEqual(
      expected,
    );
    const dimensions = { D: metricValue };
    if (filterPattern !== 'ERROR')
      expect(
        codesOf({ filterPattern }, { dimensions }).filter((code) => code === 'FP9551'),
      ).toEqual(expected);
  });

  test('wrong types are named by the way to them', () => {
    const wrong = (changes: object, transformation: object = {}) =>
      said(changes, transformation)
        .filter(({ code }) => code === 'FP3550')
        .map(({ message }) => message);
    expect(wrong({ logGroupName: 7 })).toEqual(['`logGroupName` is not a text']);
    expect(wrong({ applyOnTransformedLogs: 'yes' })).toEqual([
      '`applyOnTransformedLogs` is not `true` or `false`',
    ]);
    expect(wrong({ applyOnTransformedLogs: true })).toEqual([]);
    expect(wrong({ metricTransformations: {} })).toEqual(['`metricTransformations` is not a list']);
    expect(wrong({ metricTransformations: [1] })).toEqual([
      '`metricTransformations` is not a list of objects',
    ]);
    expect(wrong({ emitSystemFieldDimensions: '@aws.region' })).toEqual([
      '`emitSystemFieldDimensions` is not a list of texts',
    ]);
    expect(wrong({ emitSystemFieldDimensions: [1, { Ref: 'F' }] })).toEqual([
      '`emitSystemFieldDimensions` is not a list of texts',
    ]);
    const path = 'metricTransformations.1.member';
    expect(wrong({}, { defaultValue: true })).toEqual([`\`${path}.defaultValue\` is not a number`]);
    expect(wrong({}, { defaultValue: '0.5' })).toEqual([]);
    expect(wrong({}, { metricValue: true })).toEqual([`\`${path}.metricValue\` is not a text`]);
    expect(wrong({}, { unit: 1 })).toEqual([`\`${path}.unit\` is not a text`]);
    expect(wrong({}, { dimensions: 1 })).toEqual([`\`${path}.dimensions\` is not a map of texts`]);
    expect(wrong({}, { dimensions: { a: 1, b: { Ref: 'B' } } })).toEqual([
      `\`${path}.dimensions\` is not a map of texts`,
    ]);
    expect(wrong({}, { dimensions: [1] })).toEqual([
      `\`${path}.dimensions\` is not a list of \`Key\` and \`Value\``,
    ]);
  });

  test('what is absent is named, null counts as absent', () => {
    const missing = (text: string) =>
      validateMetricFilter(text)
        .diagnostics.filter(({ code }) => code === 'FP3551')
        .map(({ message }) => message);
    expect(missing('{}')).toEqual(
      ['filterName', 'logGroupName', 'filterPattern', 'metricTransformations'].map(
        (name) => `\`${name}\` is missing`,
      ),
    );
    expect(missing('{"FilterPattern": null}')).toEqual(
      ['logGroupName', 'filterPattern', 'metricTransformations'].map(
        (name) => `\`${name}\` is missing`,
      ),
    );
    expect(missing(metricFilterText({ metricTransformations: [{}] }))).toHaveLength(3);
  });

  test.each([
    ['ms', 'Milliseconds'],
    ['count', 'Count'],
    ['%', 'Percent'],
    ['Bytes/Seconds', 'Bytes/Second'],
  ])('the unit %s is mended to %s', (unit, mended) => {
    const text = metricFilterText({}, { unit });
    const { fix } = validateMetricFilter(text).diagnostics[0]!;
    expect(JSON.parse(applyFix(text, fix!)).metricTransformations[0].unit).toBe(mended);
  });

  test('a unit that is like none is refused without a fix', () => {
    expect(said({}, { unit: 'parsecs per fortnight' })[0]?.fix).toBeUndefined();
    expect(said({}, { unit: 'None' })).toEqual([]);
  });

  test('unknown properties are pointed out', () => {
    expect(said({ quux: 1 })[0]).toMatchObject({ code: 'FP9550', hint: 'remove it' });
  });

  test('what is no JSON is refused', () => {
    const cycle: { self?: object } = {};
    cycle.self = cycle;
    expect(validateMetricFilter(cycle).diagnostics[0]?.code).toBe('FP2550');
    expect(validateMetricFilter('7').diagnostics[0]?.code).toBe('FP2551');
    expect(validateMetricFilter({ Properties: 7 }).diagnostics.map(({ code }) => code)).toContain(
      'FP9550',
    );
    expect(validateMetricFilter((() => 1) as object).diagnostics[0]?.code).toBe('FP2550');
  });
});

describe('a subscription filter', () => {
  test('is read', () => {
    expect(
      unwrap(
        validateSubscriptionFilter(
          subscriptionFilterText({
            fieldSelectionCriteria: '@aws.region = "us-east-1"',
            emitSystemFields: ['@aws.account'],
          }),
        ),
      ),
    ).toEqual({
      filterName: 'errors',
      logGroupName: '/app',
      filterPattern: 'ERROR',
      destinationArn: 'arn:aws:lambda:us-east-1:111111111111:function:f',
      fieldSelectionCriteria: '@aws.region = "us-east-1"',
      emitSystemFields: ['@aws.account'],
    });
    expect(
      unwrap(
        validateSubscriptionFilter({
          FilterPattern: '',
          LogGroupName: 'g',
          DestinationArn: { Ref: 'D' },
        }),
      ),
    ).toEqual({ logGroupName: 'g', filterPattern: '', emitSystemFields: [] });
  });

  test('each destination has needs of its own', () => {
    const kinesis = 'arn:aws-cn:kinesis:cn-north-1:111111111111:stream/s';
    const role = 'arn:aws:iam::111111111111:role/r';
    const found = (changes: object) => subscribed(changes).map(({ code }) => code);
    expect(found({ destinationArn: kinesis, roleArn: role, distribution: 'ByLogStream' })).toEqual(
      [],
    );
    expect(found({ destinationArn: kinesis, roleArn: { 'Fn::GetAtt': ['R', 'Arn'] } })).toEqual([]);
    expect(found({ destinationArn: kinesis.replace('kinesis', 'firehose') })).toEqual(['FP9570']);
    expect(found({ destinationArn: 'arn:aws:logs:us-east-1:111111111111:destination:d' })).toEqual(
      [],
    );
    expect(found({ destinationArn: '' })).toEqual(['FP4551']);
    expect(subscribed({ roleArn: role })[0]?.awsMessage).toBe(
      'destinationArn for vendor lambda cannot be used with roleArn',
    );
  });

  test('a pattern is refused in the words of this call', () => {
    expect(subscribed({ filterPattern: '{ $.a == 1 }' })[0]?.awsMessage).toBe(
      'Invalid filter pattern',
    );
  });
});

describe('laws', () => {
  test('nothing throws, spans lie inside, and a failure says why', () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('$.a', '$a', '1', '{ $.a = ', '[a', '@aws.region = ', { Ref: 'x' }),
    );
    const changes = fc.dictionary(
      fc.constantFrom(
        'filterName',
        'filterPattern',
        'metricTransformations',
        'fieldSelectionCriteria',
        'emitSystemFields',
        'destinationArn',
        'roleArn',
        '__proto__',
      ),
      value,
    );
    const transformation = fc.dictionary(
      fc.constantFrom('metricName', 'metricValue', 'dimensions', 'unit', 'defaultValue'),
      value,
    );
    const text = fc.oneof(
      fc.string(),
      fc.tuple(changes, transformation).map(([a, b]) => metricFilterText(a, b)),
      changes.map(subscriptionFilterText),
    );
    fc.assert(
      fc.property(text, (one) => {
        for (const { span } of both(one)) {
          expect(span.start >= 0 && span.start <= span.end && span.end <= one.length).toBe(true);
        }
        const { ok, diagnostics } = validateMetricFilter(one);
        expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(!ok);
      }),
      { numRuns: Number(process.env['FC_RUNS'] ?? 1000) },
    );
  });
});
