import { compile, evaluate, parse, validate } from '@sluice/alarm';
import {
  alarmText,
  bandText,
  expressionOf,
  mathText,
  metricOf,
  topic,
} from '@sluice/alarm/internal/examples';
import { applyFix, isError, unwrap } from '@sluice/core';
import { describe, expect, test } from 'vitest';

const faults = (text: string) => validate(text).diagnostics.filter(isError);
const json = (changes: object) => alarmText(changes);
const clock = (Timezone: string) =>
  json({ Period: 60, EvaluationWindow: { WallClockWindow: { Timezone } } });

describe('what was meant', () => {
  test.each([
    [json({ ComparisonOperator: '>=' }), '"GreaterThanOrEqualToThreshold"'],
    [json({ Statistic: 'avg' }), '"Average"'],
    [clock('Europe/Berlinn'), '"Europe/Berlin"'],
    [json({ Threshold: '-8e1' }), '-80'],
    [json({ Period: undefined, period: 60 }), '"Period"'],
  ])('%# is mended by one edit', (text, written) => {
    const found = faults(text);
    expect(found).toHaveLength(1);
    expect(found[0]!.fix!.edits[0]!.text).toBe(written);
    expect(faults(applyFix(text, found[0]!.fix!))).toEqual([]);
  });
  test('a word that only an object has is no alias', () => {
    expect(faults(json({ ComparisonOperator: 'constructor' }))[0]?.fix).toBeUndefined();
  });
  test('a misspelt name says nothing more of what is missing', () => {
    const text = JSON.stringify(
      Object.fromEntries(
        Object.entries(JSON.parse(json({}))).map(([key, value]) => [
          `${key.charAt(0).toLowerCase()}${key.slice(1)}`,
          value,
        ]),
      ),
    );
    expect(new Set(faults(text).map(({ code }) => code))).toEqual(new Set(['AL3503']));
  });
  test('a name that is given already is to be removed', () => {
    expect(faults(json({ Treshold: 1 }))[0]?.hint).toBe('remove it: `Threshold` is given');
    expect(faults(json({ Colour: 1 }))[0]?.hint).toBe('remove it');
  });
  test('a zone of many characters is too long, and that is all', () => {
    expect(faults(clock('x'.repeat(60))).map(({ code }) => code)).toEqual(['AL4502']);
    expect(faults(clock('+05:33'))[0]?.fix).toBeUndefined();
  });
  test('too few queries that return data are told so', () => {
    const text = bandText().replace('"ReturnData":true', '"ReturnData":false');
    expect(faults(text)[0]).toMatchObject({
      message: 'one query returns data where exactly two must',
      hint: 'let two of them return data: there leave `ReturnData` out',
    });
  });
});

test('numbers in quotes are numbers to a template', () => {
  const resource = (Threshold: unknown) =>
    `{"Type":"AWS::CloudWatch::Alarm","Properties":${json({ Threshold, Period: '60' })}}`;
  for (const found of ['1e3', '.5', '+5', '5.']) expect(faults(resource(found))).toEqual([]);
  expect(faults(resource('1e400'))).toHaveLength(1);
  expect(faults(resource('five'))).toHaveLength(1);
});

test('a threshold that no number holds is refused', () => {
  expect(faults(json({}).replace('80', '1e400')).map(({ code }) => code)).toEqual(['AL3501']);
});

test('the old actions on instances are taken', () => {
  const swf = 'arn:aws:swf:us-east-1:123456789012:action/actions/AWS_EC2.InstanceId.Stop/1.0';
  const Dimensions = [{ Name: 'InstanceId', Value: 'i-0123456789abcdef0' }];
  expect(faults(json({ AlarmActions: [swf, topic], Dimensions }))).toEqual([]);
  expect(faults(json({ AlarmActions: [swf] })).map(({ code }) => code)).toEqual(['AL3009']);
});

test('the first error alone carries the words of the service', () => {
  const found = faults(json({ Period: 45, DatapointsToAlarm: 9 }));
  expect(found.map(({ awsMessage }) => awsMessage !== undefined)).toEqual([true, false]);
});

describe('time', () => {
  const start = Date.parse('2026-01-01T00:00:00Z');
  const year = 31_536_000_000;
  const program = unwrap(compile(json({ Period: 60 })));
  test('long gaps and far ends take no time', () => {
    const stream = unwrap(program.stream());
    stream.add({ timestamp: start, value: 100 });
    const changes = stream.add({ timestamp: start + 100 * year, value: 1 });
    expect(changes.map(({ to }) => to)).toEqual(['ALARM', 'INSUFFICIENT_DATA']);
    expect(stream.close(start + 500 * year).map(({ to }) => to)).toEqual([
      'OK',
      'INSUFFICIENT_DATA',
    ]);
  }, 1000);
  test('what is no data is dropped', () => {
    for (const zone of [undefined, 'Europe/Berlin']) {
      const alarm = zone === undefined ? program : unwrap(compile(clock(zone)));
      const stream = unwrap(alarm.stream());
      for (const timestamp of [Number.NaN, Number.POSITIVE_INFINITY, -1, 1e300]) {
        expect(stream.add({ timestamp, value: 100 })).toEqual([]);
      }
      for (const value of [1, Number.NaN, Number.POSITIVE_INFINITY]) {
        stream.add({ timestamp: start, value });
      }
      expect(stream.close(Number.POSITIVE_INFINITY).map(({ to }) => to)).toEqual(['OK']);
    }
  });
  test.each([
    ['a metric', alarmText({ Period: 10 }), '2026-09-14T05:42:30Z'],
    [
      'expressions',
      mathText([metricOf('m1', {}, { Period: 10 }), expressionOf('e1', 'm1 * 2')]),
      '2026-09-14T05:42:40Z',
    ],
  ])('the newest period of ten seconds of %s', (_, text, newest) => {
    const input = { values: [1, 1, 1], queryDate: '2026-09-14T05:42:58.775Z' };
    expect(unwrap(compile(text)).run(input)).toMatchObject({
      value: { evaluatedTimestamps: [newest, expect.anything()] },
    });
  });
  test('an alarm that was only parsed may look back on anything', () => {
    const alarm = unwrap(parse(json({ EvaluationPeriods: 1e15 })));
    const found = [{ values: [1] }, { points: [{ timestamp: start, value: 1 }] }].map((input) =>
      evaluate(alarm, input).diagnostics.map(({ code }) => code),
    );
    expect(found).toEqual([['AL5004'], ['AL5004']]);
  });
});
