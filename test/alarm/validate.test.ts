import { compile, evaluate, explain, format, parse, validate } from '@sluice/alarm';
import {
  alarmText,
  bandText,
  expressionOf,
  mathText,
  metricOf,
} from '@sluice/alarm/internal/examples';
import { isError, unwrap } from '@sluice/core';
import { describe, expect, test } from 'vitest';

const errors = (text: string) =>
  validate(text)
    .diagnostics.filter(isError)
    .map(({ code }) => code);
const all = (text: string) => validate(text).diagnostics.map(({ code }) => code);
const percentile = (ExtendedStatistic: string) =>
  alarmText({ Statistic: undefined, ExtendedStatistic });
const promql = (changes: object = {}) =>
  JSON.stringify({
    AlarmName: 'up',
    EvaluationCriteria: { PromQLCriteria: { Query: 'up == 0' } },
    EvaluationInterval: 60,
    ...changes,
  });

describe('statistics', () => {
  test.each(['p0', 'p50', 'p99.9', 'p100', 'p100.5', 'tm90', 'tc10', 'ts99', 'wm98', 'IQM'])(
    '%s is taken',
    (statistic) => expect(errors(percentile(statistic))).toEqual([]),
  );
  test.each(['TM(10%:90%)', 'TM(:95%)', 'WM(5:)', 'PR(100:2000)', 'PR(:300)', 'TC(0.005:0.030)'])(
    '%s is taken',
    (statistic) => expect(errors(percentile(statistic))).toEqual([]),
  );
  test.each([
    'p101',
    'P99',
    'p',
    '99',
    'p99.12345678901',
    'PR(10%:90%)',
    'PR(-1:0)',
    'TM(:)',
    'median',
  ])('%s is refused, in the words of the service', (statistic) => {
    const [fault] = validate(percentile(statistic)).diagnostics;
    expect(fault).toMatchObject({
      code: 'AL3006',
      awsMessage: `The value ${statistic} for parameter ExtendedStatistic is not supported.`,
    });
  });
  test('names are found by their sound', () => {
    expect(validate(alarmText({ Statistic: 'average' })).diagnostics[0]?.fix?.title).toBe(
      'write `Average`',
    );
    expect(validate(percentile('Average')).diagnostics[0]?.fix?.title).toBe('write `Statistic`');
    expect(errors(alarmText({ Statistic: 'xxxxxxxxxxx' }))).toEqual(['AL3007']);
    expect(errors(alarmText({ Statistic: 'p90', ExtendedStatistic: 'p99' }))).toContain('AL3007');
    const stat = metricOf('m1', { ReturnData: true }, { Stat: 'sum' });
    expect(validate(mathText([stat])).diagnostics[0]?.fix?.title).toBe('write `Sum`');
  });
});

describe('periods', () => {
  test.each([10, 20, 30, 60, 120, 86_400])('%d is taken', (Period) => {
    expect(errors(alarmText({ Period, EvaluationPeriods: 1, DatapointsToAlarm: 1 }))).toEqual([]);
  });
  test.each([
    [1, 10],
    [25, 30],
    [50, 60],
    [90, 120],
    [1000, 1020],
  ])('for %d the nearest is %d', (Period, near) => {
    expect(validate(alarmText({ Period })).diagnostics[0]?.fix?.title).toBe(`write \`${near}\``);
  });
  test('the reach is not mended where the number of data points would not fit', () => {
    const text = alarmText({ Period: 3600, EvaluationPeriods: 500, DatapointsToAlarm: 400 });
    expect(validate(text).diagnostics[0]).toMatchObject({ code: 'AL4001' });
    expect(validate(text).diagnostics[0]?.fix).toBeUndefined();
    const long = alarmText({ Period: 1_209_600, EvaluationPeriods: 1, DatapointsToAlarm: 1 });
    expect(errors(long)).toEqual(['AL4001']);
  });
  test.each(['UTC', 'Europe/Berlin', '+05:30', 'UTC-03:30', 'America/Argentina/Ushuaia'])(
    '%s is a time zone',
    (Timezone) => {
      const EvaluationWindow = { WallClockWindow: { Timezone } };
      expect(errors(alarmText({ EvaluationWindow }))).toEqual([]);
    },
  );
  test.each(['+05:31', '+25:00', 'Mars/Olympus', 'Not a zone', '05:30', '+05:75'])(
    '%s is none',
    (Timezone) => {
      const EvaluationWindow = { WallClockWindow: { Timezone } };
      expect(errors(alarmText({ EvaluationWindow }))).toEqual(['AL3042']);
    },
  );
});

describe('types', () => {
  test('texts that read as numbers or flags are mended', () => {
    for (const change of [{ Period: '300' }, { Threshold: '80.5' }, { ActionsEnabled: 'False' }]) {
      const text = alarmText(change);
      expect(errors(text)).toEqual(['AL3501']);
      expect(validate(text).diagnostics[0]?.fix).toBeDefined();
      expect(errors(`{"Type":"AWS::CloudWatch::Alarm","Properties":${text}}`)).toEqual([]);
    }
  });
  test.each([
    { Dimensions: {} },
    { Dimensions: ['a'] },
    { AlarmActions: [1] },
    { AlarmActions: 'a' },
    { Metrics: [1] },
    { EvaluationWindow: 'x' },
    { Unit: 7 },
    { Threshold: 'high' },
    { ActionsEnabled: 1 },
    { TreatMissingData: 1 },
  ])('%o is told', (change) => {
    expect(errors(alarmText(change))).toContain('AL3501');
  });
  test('null and what a template computes are as if they were not there, or not known', () => {
    expect(errors(alarmText({ ExtendedStatistic: null }))).toEqual([]);
    expect(
      errors(alarmText({ AlarmActions: [{ Ref: 'Topic' }], Threshold: { Ref: 'T' } })),
    ).toEqual([]);
    expect(all(alarmText({ AlarmActions: [{ Ref: 'Topic' }] }))).toEqual([]);
    expect(errors(mathText([{ Ref: 'Query' }, metricOf('m1')]))).toEqual([]);
    expect(errors(alarmText({ Dimensions: [{ Ref: 'D' }] }))).toEqual([]);
  });
  test('a composite alarm and a misspelt type are told apart', () => {
    const of = (type: unknown) =>
      JSON.stringify({ Type: type, Properties: JSON.parse(alarmText()) });
    expect(validate(of('AWS::CloudWatch::CompositeAlarm')).diagnostics[0]?.hint).toContain(
      'composite',
    );
    expect(validate(of('AWS::Cloudwatch::Alarm')).diagnostics[0]?.fix).toBeDefined();
    expect(errors(of(undefined))).toEqual([]);
  });
  test('no more than twenty unknown properties are told', () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`x${i}`, 1]));
    expect(errors(alarmText(many))).toHaveLength(20);
  });
});

describe('expressions', () => {
  test('each is judged by metric math, in its place', () => {
    const text = mathText([metricOf('m1'), expressionOf('e1', 'm1 + summ(m1)')]);
    const [fault] = validate(text).diagnostics;
    expect(text.slice(fault!.span.start, fault!.span.end)).toContain('summ');
    expect(fault?.awsMessage).toBe("Error in expression 'e1': Function 'summ' not found");
  });
  test('one that is too long is told once', () => {
    const long = `m1${' + m1'.repeat(700)}`;
    expect(errors(mathText([metricOf('m1'), expressionOf('e1', long)]))).toEqual(['AL4502']);
  });
  test('without a metric a period is needed', () => {
    expect(errors(mathText([expressionOf('e1', 'TIME_SERIES(1)')]))).toEqual(['AL3041']);
    expect(errors(mathText([expressionOf('e1', 'TIME_SERIES(1)', { Period: 60 })]))).toEqual([]);
    expect(errors(mathText([expressionOf('e1', 'TIME_SERIES(1)', { Period: 45 })]))).toEqual([
      'AL3040',
    ]);
    expect(errors(mathText([metricOf('m1', { ReturnData: true }, { Period: 45 })]))).toEqual([
      'AL3040',
    ]);
  });
  test('a metric without its parts is told', () => {
    const bare = { Id: 'm1', MetricStat: { Metric: {} } };
    expect(errors(mathText([bare]))).toEqual(expect.arrayContaining(['AL3502']));
    expect(errors(mathText([]))).toEqual([]);
  });
  test('two queries return data with a band', () => {
    expect(errors(bandText())).toEqual([]);
    expect(errors(bandText({ ThresholdMetricId: 'm1' }))).toEqual(['AL3025']);
    expect(errors(bandText({ ThresholdMetricId: 'zz' }))).toEqual(['AL3024']);
    expect(
      errors(
        alarmText({
          ComparisonOperator: 'GreaterThanUpperThreshold',
          Threshold: undefined,
          ThresholdMetricId: 'x',
        }),
      ),
    ).toEqual(['AL3024']);
  });
});

describe('PromQL', () => {
  test('is taken, and cannot be evaluated here', () => {
    expect(errors(promql())).toEqual([]);
    const program = unwrap(compile(promql()));
    for (const outcome of [
      program.run({ values: [1] }),
      program.timeline({ points: [] }),
      program.stream(),
    ]) {
      expect(outcome.diagnostics[0]?.code).toBe('AL5006');
    }
    expect(evaluate(unwrap(parse(promql())), { values: [1] }).ok).toBe(false);
    expect(unwrap(explain(promql())).summary).toContain('PromQL');
  });
  test.each([
    [{ EvaluationInterval: 3601 }, 'AL3047'],
    [{ EvaluationInterval: 20 }, undefined],
    [{ EvaluationCriteria: { PromQLCriteria: {} } }, 'AL3502'],
    [{ EvaluationCriteria: 1 }, 'AL3501'],
    [{ EvaluationCriteria: { PromQLCriteria: { Query: 'x', PendingPeriod: 90_000 } } }, 'AL3504'],
  ])('%o', (changes, code) => {
    expect(errors(promql(changes))).toEqual(code === undefined ? [] : [code]);
  });
});

describe('advice', () => {
  const lambda = { Namespace: 'AWS/Lambda', MetricName: 'Errors', Statistic: 'Sum' };
  test.each([
    [{ Namespace: 'AWS/S3', MetricName: 'BucketSizeBytes', Dimensions: [] }, 'AL9022'],
    [{ Namespace: 'AWS/Nothing', MetricName: 'Errors' }, undefined],
    [{ ...lambda, MetricName: 'Invocation' }, 'AL9025'],
    [{ ...lambda, MetricName: 'Something' }, undefined],
    [
      { Namespace: 'AWS/ECS', MetricName: 'CPUUtilization', Dimensions: [], Threshold: 0.5 },
      'AL9026',
    ],
    [{ Namespace: 'AWS/EC2', MetricName: 'StatusCheckFailed', Period: 60 }, undefined],
    [{ ComparisonOperator: 'LessThanThreshold', Unit: 'Percent', Threshold: 101 }, 'AL9005'],
    [
      { ComparisonOperator: 'LessThanOrEqualToThreshold', Unit: 'Percent', Threshold: -1 },
      'AL9004',
    ],
    [{ ComparisonOperator: 'LessThanThreshold', Statistic: 'SampleCount', Threshold: 0 }, 'AL9004'],
    [{ Unit: 'Percent', Statistic: 'Sum' }, 'AL9021'],
  ])('%o', (changes, code) => {
    const found = all(alarmText(changes)).filter((one) => one !== 'AL9021' || code === 'AL9021');
    expect(found).toEqual(code === undefined ? [] : expect.arrayContaining([code]));
  });
});

describe('explain', () => {
  test.each([
    [
      alarmText({ DatapointsToAlarm: 1 }),
      '1 of the last 3 five-minute averages of App Latency is over 80',
    ],
    [alarmText({ Period: 10, Statistic: 'Sum' }), 'ten-second sums'],
    [alarmText({ Statistic: undefined, ExtendedStatistic: 'p99' }), 'values of p99'],
    [alarmText({ TreatMissingData: 'ignore' }), 'stays as it was'],
    [alarmText({ TreatMissingData: 'breaching' }), 'count as breaching'],
    [bandText(), 'over the band `ad1`'],
    [mathText([metricOf('m1'), expressionOf('e1', 'm1 * 2')]), 'values of `m1 * 2`'],
    [alarmText({ Dimensions: [{ Name: 'Stage', Value: 'prod' }] }), 'Latency (Stage prod)'],
  ])('%#', (text, part) => {
    expect(unwrap(explain(text)).summary).toContain(part);
  });
  test('says what else there is', () => {
    const text = alarmText({
      Statistic: undefined,
      ExtendedStatistic: 'p90',
      EvaluateLowSampleCountPercentile: 'ignore',
      EvaluationWindow: { WallClockWindow: {} },
      WarmUpConfiguration: {
        WarmUpPeriodDurationInMinutes: 90,
        OnlyStartEvaluatingAfterWarmUpPeriodEnds: true,
      },
      ActionsEnabled: false,
    });
    const words = unwrap(explain(text))
      .clauses.map((one) => one.text)
      .join('; ');
    expect(words).toContain('fewer than 100 samples');
    expect(words).toContain('clock of UTC');
    expect(words).toContain('it waits 90 minutes');
    expect(words).toContain('(switched off)');
  });
  test('says that scaling goes on', () => {
    const policy = 'arn:aws:autoscaling:us-east-1:123456789012:scalingPolicy:x';
    const words = unwrap(explain(alarmText({ AlarmActions: [policy] }))).clauses.map(
      (one) => one.text,
    );
    expect(words.at(-1)).toContain('asked for again');
  });
  test('says how many breach, and how many more would have to', () => {
    const { clauses } = unwrap(explain(alarmText(), { values: [90, 70, 70] }));
    expect(clauses.at(-1)).toMatchObject({
      holds: false,
      found: '1 of 3 breach',
      nearest: '1 more of them breaching',
    });
  });
  test('says what a value, and what a series comes to', () => {
    expect(unwrap(explain(alarmText(), { value: 81 })).matches).toBe(true);
    const points = [1, 2].map((i) => ({ timestamp: i * 300, value: 81 }));
    const { facts = [] } = unwrap(explain(alarmText(), { points }));
    expect(facts.map(({ name }) => name)).toEqual(['state', 'periods', '1970-01-01T00:15:00Z']);
  });
  test.each([
    [[null, null], 'no data in the evaluation range'],
    [[90], 'all that is there breaches'],
    [[70], 'only 1 point, and 2 missing'],
  ])('of %o', (values, part) => {
    const { clauses } = unwrap(explain(alarmText({ DatapointsToAlarm: 3 }), { values }));
    expect(clauses.at(-1)?.text).toContain(part);
  });
});

test('the canonical text keeps numbers as they are written, and what it does not know at the end', () => {
  expect(unwrap(format('{"x":[1e2,{}],"Threshold":1.50,"Dimensions":[],"AlarmName":null}'))).toBe(
    '{\n  "AlarmName": null,\n  "Dimensions": [],\n  "Threshold": 1.50,\n  "x": [\n    1e2,\n    {}\n  ]\n}',
  );
});
