import { describe, expect, test } from 'vitest';
import { call, folderOf } from '../support/call.ts';

const config = JSON.stringify({
  AlarmName: 'latency',
  Namespace: 'App',
  MetricName: 'Latency',
  Statistic: 'Average',
  Period: 60,
  EvaluationPeriods: 2,
  Threshold: 5,
  ComparisonOperator: 'GreaterThanThreshold',
  TreatMissingData: 'notBreaching',
  AlarmActions: ['arn:aws:sns:us-east-1:123456789012:ops'],
});
const minute = (i: number) => `2026-01-15T10:0${i}:00Z`;
const values = [1, 2, 9, 8, 1, 2];
const csv = ['timestamp,latency', ...values.map((value, i) => `${minute(i)},${value}`)].join('\n');
const times = values.map((_, i) => minute(i));

const cwd = await folderOf({
  'alarm.json': config,
  'wrong.json': config.replace('60', '45'),
  'latency.csv': csv,
  'points.json': JSON.stringify(values.map((value, i) => ({ timestamp: minute(i), value }))),
  'lines.ndjson': values.map((value, i) => JSON.stringify({ time: minute(i), value })).join('\n'),
  'series.json': JSON.stringify({ timestamps: times, values }),
  'statistics.json': JSON.stringify({
    Datapoints: values.map((value, i) => ({
      Timestamp: minute(i),
      Average: value,
      SampleCount: 3,
    })),
  }),
  'data.json': JSON.stringify({
    MetricDataResults: [{ Id: 'm1', Timestamps: times, Values: values }],
  }),
  'math.json': JSON.stringify({
    Metrics: [
      ...['m1', 'm2'].map((Id) => ({
        Id,
        MetricStat: { Metric: { Namespace: 'App', MetricName: Id }, Period: 60, Stat: 'Sum' },
        ReturnData: false,
      })),
      { Id: 'e1', Expression: 'm1 + m2' },
    ],
    EvaluationPeriods: 1,
    Threshold: 5,
    ComparisonOperator: 'GreaterThanThreshold',
  }),
  'metrics.csv': [
    'timestamp,m1,m2',
    `${minute(0)},1,1`,
    `${minute(1)},2,2`,
    `${minute(2)},4,5`,
  ].join('\n'),
  'none.csv': 'timestamp,value',
  'two.csv': 'timestamp,a,b\n2026-01-15T10:00:00Z,1,2',
  'no-points.json': '[{"value": 1}]',
  'empty.json': '[]',
});
const alarm = (...argv: string[]) => call(['alarm', ...argv], { cwd });

describe('alarm', () => {
  test('shows the values, the states, and every change with its reason', async () => {
    const { code, out } = await alarm('alarm.json', '--series', 'latency.csv');
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "In ALARM when each of the last 2 one-minute averages of App Latency is over 5. Missing points count as fine.

      ▁▂██▁▂
      ───█──
      2026-01-15T10:00:00Z to 2026-01-15T10:05:00Z, 6 periods

      time                  change                  calls  why
      2026-01-15T10:01:00Z  INSUFFICIENT_DATA → OK  -      Threshold Crossed: 1 out of the last 2 datapoints [1.0 (15/01/26 10:00:00)] was not greater than the threshold (5.0) and 1 missing datapoint was treated as [NonBreaching] (minimum 1 datapoint for ALARM -> OK transition).
      2026-01-15T10:04:00Z  OK → ALARM              ops    Threshold Crossed: 2 out of the last 2 datapoints [8.0 (15/01/26 10:03:00), 9.0 (15/01/26 10:02:00)] were greater than the threshold (5.0) (minimum 2 datapoints for OK -> ALARM transition).
      2026-01-15T10:05:00Z  ALARM → OK              -      Threshold Crossed: 1 out of the last 2 datapoints [1.0 (15/01/26 10:04:00)] was not greater than the threshold (5.0) (minimum 1 datapoint for ALARM -> OK transition).

      Of 6 periods: 5 in OK, 1 in ALARM.
      "
    `);
  });

  test.each(['points.json', 'lines.ndjson', 'series.json', 'statistics.json', 'data.json'])(
    'reads %s as it reads CSV',
    async (file) => {
      const wanted = await alarm('alarm.json', '--series', 'latency.csv');
      expect(await alarm('@alarm.json', '--series', file)).toEqual(wanted);
    },
  );

  test('takes the alarm itself, and a series from stdin', async () => {
    const { code, out } = await call(['alarm', config, '--series', '-'], { stdin: csv });
    expect(code).toBe(0);
    expect(out).toContain('OK → ALARM');
  });

  test('evaluates expressions over the series of their metrics', async () => {
    const { code, out } = await alarm('math.json', '--series', 'metrics.csv');
    expect(code).toBe(0);
    expect(out).toContain('[9.0 (15/01/26 10:02:00)] was greater than the threshold (5.0)');
    const ready = await alarm('math.json', '--series', 'points.json');
    expect(ready.out).toContain('OK → ALARM');
    expect((await alarm('math.json', '--series', 'none.csv')).code).toBe(0);
  });

  test('goes on without data until the end that is given', async () => {
    const { out } = await alarm('alarm.json', '--series', 'latency.csv', '--end', minute(9));
    expect(out).toContain('9 periods');
  });

  test('begins with the state that is given', async () => {
    const { out } = await alarm('alarm.json', '--series', 'latency.csv', '--initial', 'ALARM');
    expect(out).toContain('ALARM → OK');
  });

  test('as JSON gives the answer', async () => {
    const { out } = await alarm('alarm.json', '--series', 'latency.csv', '--json');
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      value: { state: 'OK', periods: 6, seconds: { ALARM: 60 } },
    });
  });

  test('says where there is nothing to evaluate', async () => {
    expect((await alarm('alarm.json', '--series', 'empty.json')).out).toContain('no points');
  });

  test('refuses what is wrong, with 2', async () => {
    const wrong = await alarm('wrong.json', '--series', 'latency.csv');
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain('error[AL3040]');
    const asJson = await alarm('wrong.json', '--series', 'latency.csv', '--json');
    expect(JSON.parse(asJson.out)).toMatchObject({ ok: false });
    for (const initial of [[], ['--json']]) {
      const state = ['--initial', 'alarm', ...initial];
      const refused = await alarm('alarm.json', '--series', 'latency.csv', ...state);
      expect(refused.code).toBe(2);
      expect(refused.err).toContain('AL5002');
    }
  });

  test.each([
    ['two.csv', '2 series where one is wanted'],
    ['no-points.json', 'is no point'],
    ['nowhere.json', 'no such file'],
  ])('complains of %s', async (file, complaint) => {
    const { code, err } = await alarm('alarm.json', '--series', file);
    expect(code).toBe(2);
    expect(err).toContain(complaint);
  });

  test('reads stdin once', async () => {
    expect((await alarm('-', '--series', '-')).err).toContain('only once');
  });
});
