import {
  answer,
  compile,
  describe as describeProgram,
  evaluate,
  explain,
  parse,
} from '@sluice/alarm';
import { alarmText, bandText, mathText, metricOf } from '@sluice/alarm/internal/examples';
import { durationAdjective, durationText } from '@sluice/alarm/internal/explain/duration';
import { javaDouble } from '@sluice/alarm/internal/java-double';
import { leastSamples } from '@sluice/alarm/internal/low-samples';
import { readInstant } from '@sluice/alarm/internal/read/instant';
import { unwrap } from '@sluice/core';
import { describe, expect, test } from 'vitest';

const codesOf = (input: unknown, text = alarmText()) =>
  answer(text, input).diagnostics.map(({ code }) => code);

describe('inputs', () => {
  test.each([
    [{ values: 1 }, 'AL5001'],
    [{ values: [Number.NaN] }, 'AL5001'],
    [{ values: [1], sampleCounts: ['x'] }, 'AL5001'],
    [{ value: 'x' }, 'AL5001'],
    [{ points: 1 }, 'AL5001'],
    [{ values: [1], evaluationRange: 1.5 }, 'AL5004'],
    [{ values: [1], evaluationRange: 'x' }, 'AL5004'],
    [{ values: [1], priorState: 1 }, 'AL5002'],
    [{ values: [1], newestPeriodStart: {} }, 'AL5003'],
    [{ points: [], end: 'never' }, 'AL5003'],
    [{ points: [1] }, 'AL5007'],
    [{ points: [{ timestamp: 1, value: 1, sampleCount: 'x' }] }, 'AL5007'],
    ['[]', 'AL5009'],
    ['{', 'AL5009'],
  ])('%j is refused', (input, code) => {
    expect(codesOf(input)).toContain(code);
    expect(explain(alarmText(), input as never).ok).toBe(false);
  });
  test('a band is needed where one is compared with', () => {
    expect(codesOf({ values: [1] }, bandText())).toEqual(['AL5005']);
    expect(codesOf({ values: [null] }, bandText())).toEqual([]);
    const bands = [{ lower: 0 }, { hi: 5 }];
    expect(unwrap(answer(bandText(), { values: [1, 2], bands }))['state']).toBe('OK');
    const points = [{ timestamp: 60, value: 9, lower: 1, upper: 2 }];
    expect(unwrap(answer(bandText({ DatapointsToAlarm: 1 }), { points }))['state']).toBe('ALARM');
  });
  test('a value needs no more of the alarm than its operator and its threshold', () => {
    const bare = '{"ComparisonOperator":"LessThanThreshold","Threshold":5}';
    expect(answer(bare, { value: 4 })).toMatchObject({ ok: true, value: { breaching: true } });
    expect(answer('{"Threshold":5}', { value: 4 }).ok).toBe(false);
    expect(answer('{', { value: 4 }).ok).toBe(false);
    expect(unwrap(compile(alarmText())).run({ value: 81 })).toMatchObject({
      value: { breaching: true },
    });
  });
  test('without data only the text is judged', () => {
    expect(answer(alarmText(), undefined)).toMatchObject({ ok: true, value: { valid: true } });
    expect(unwrap(compile(alarmText())).timeline({ values: [1] }).ok).toBe(false);
  });
  test('the reference refuses long series sooner', () => {
    const points = [0, 30_000].map((i) => ({ timestamp: i * 300, value: 1 }));
    expect(evaluate(unwrap(parse(alarmText())), { points }).diagnostics[0]?.code).toBe('AL5008');
    expect(answer(alarmText(), { points }).ok).toBe(true);
    expect(unwrap(answer(alarmText(), { points: [] }))['periods']).toBe(0);
    const program = unwrap(compile(alarmText(), { engine: 'reference' }));
    expect(program.run({ points: [] })).toEqual(evaluate(program.alarm, { points: [] }));
  });
  test.each([
    [{ ComparisonOperator: { Ref: 'x' } }, 'no operator'],
    [{ Threshold: { Ref: 'x' } }, 'no threshold'],
    [{ EvaluationPeriods: { Ref: 'x' } }, 'number of periods'],
    [{ DatapointsToAlarm: { Ref: 'x' } }, 'number of data points'],
    [{ TreatMissingData: { Ref: 'x' } }, 'treatment'],
    [{ Period: { Ref: 'x' } }, 'no period'],
  ])('%j is known only when it is deployed', (changes, why) => {
    const [fault] = answer(alarmText(changes), { values: [1] }).diagnostics;
    expect(fault?.message).toContain(why);
  });
  test('a program describes what it goes by', () => {
    expect(describeProgram(unwrap(compile(alarmText())))).toMatchObject({
      engine: 'closures',
      name: 'high',
      settings: { periods: 3, needed: 2, range: 5, treatment: 'missing' },
    });
    expect(describeProgram(unwrap(compile(bandText())))).toMatchObject({
      settings: { threshold: null },
    });
    const nameless = alarmText({ AlarmName: undefined, Threshold: { Ref: 'x' } });
    expect(describeProgram(unwrap(compile(nameless)))).toEqual({ engine: 'closures' });
  });
  test('expressions on DynamoDB alone ignore missing data, too', () => {
    const Metric = { Namespace: 'AWS/DynamoDB', MetricName: 'UserErrors' };
    const text = (...metrics: object[]) => mathText(metrics, { TreatMissingData: undefined });
    const dynamo = metricOf('m1', { ReturnData: true }, { Metric });
    expect(unwrap(answer(text(dynamo), { values: [null] }))['state']).toBe('KEEP');
    const both = text(dynamo, metricOf('m2'));
    expect(unwrap(answer(both, { values: [null] }))['state']).toBe('INSUFFICIENT_DATA');
  });
  test('what fills up may decide alone', () => {
    const text = alarmText({ TreatMissingData: 'breaching' });
    expect(unwrap(answer(text, { values: [1] }))['stateReason']).toBe(
      'Threshold Crossed: 2 missing datapoints were treated as [Breaching] (minimum 2 datapoints for OK -> ALARM transition).',
    );
  });
  test('a stream is fed, and drops what comes too late', () => {
    const stream = unwrap(
      unwrap(compile(alarmText({ EvaluationPeriods: 1, DatapointsToAlarm: 1 }))).stream(),
    );
    expect(stream.close()).toEqual([]);
    expect(stream.add({ timestamp: 600_000, value: 1 })).toEqual([]);
    expect(stream.add({ timestamp: 0, value: 99 })).toEqual([]);
    expect(stream.add({ timestamp: 900_000, value: 1 })).toMatchObject([{ to: 'OK' }]);
    expect(stream.state).toBe('OK');
  });
});

test.each([
  [0, '0.0'],
  [-0, '-0.0'],
  [1.5, '1.5'],
  [-100, '-100.0'],
  [9_999_999, '9999999.0'],
  [1e7, '1.0E7'],
  [1.25e-5, '1.25E-5'],
  [0.001, '0.001'],
  [Number.NaN, 'NaN'],
  [Number.POSITIVE_INFINITY, 'Infinity'],
])('%d is written %s', (value, text) => expect(javaDouble(value)).toBe(text));

test.each([
  ['p99', 1000],
  ['p90', 100],
  ['p50', 20],
  ['p10', 100],
  ['p99.9', 10_000],
  ['p100', 0],
  ['p0', 0],
  ['Average', 0],
  [undefined, 0],
])('%s needs %d samples', (statistic, least) => expect(leastSamples(statistic)).toBe(least));

test.each([
  ['2026-01-15T10:00:00', Date.UTC(2026, 0, 15, 10)],
  ['2026-01-15 10:00', Date.UTC(2026, 0, 15, 10)],
  ['2026-01-15T10:00:00.5+0100', Date.UTC(2026, 0, 15, 9, 0, 0, 500)],
  ['2026-01-15', Date.UTC(2026, 0, 15)],
  [1_768_471_200, 1_768_471_200_000],
  [1_768_471_200_000, 1_768_471_200_000],
  ['noon', undefined],
  [-1, undefined],
  [1e300, undefined],
  [null, undefined],
])('%j is an instant', (given, instant) => expect(readInstant(given)).toBe(instant));

test('durations are told in the largest unit that fits', () => {
  expect([1, 90, 120, 3600, 604_800, 129_600].map(durationText)).toEqual([
    '1 second',
    '90 seconds',
    '2 minutes',
    '1 hour',
    '1 week',
    '36 hours',
  ]);
  expect([60, 900].map(durationAdjective)).toEqual(['one-minute', '15-minute']);
});
