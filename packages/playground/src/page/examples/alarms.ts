import { type Example, json } from './example.ts';

const alarm = {
  AlarmName: 'checkout-latency',
  Namespace: 'App',
  MetricName: 'Latency',
  Statistic: 'Average',
  Period: 300,
  EvaluationPeriods: 3,
  DatapointsToAlarm: 2,
  Threshold: 80,
  ComparisonOperator: 'GreaterThanThreshold',
  TreatMissingData: 'missing',
  AlarmActions: ['arn:aws:sns:us-east-1:123456789012:ops'],
};
const at = (minute: number) => new Date(Date.UTC(2026, 0, 15, 10, minute)).toISOString();
const values = [70, 85, 90, 75, 60, 95, 99, 97, 50, 40];

export const alarms: readonly Example[] = [
  {
    title: 'Two of three over the threshold',
    text: json(alarm),
    input: json({ values: [70, null, 85, null, 90], priorState: 'OK', queryDate: at(30) }),
  },
  {
    title: 'A whole series',
    text: json(alarm),
    input: json({ points: values.map((value, i) => ({ timestamp: at(i * 5), value })) }),
  },
  {
    title: 'Missing data counts as breaching',
    text: json({ ...alarm, TreatMissingData: 'breaching' }),
    input: json({ values: [null, null, null, null, null], priorState: 'OK' }),
  },
  {
    title: 'Mistakes: a period, an operator, too many data points',
    text: json({
      ...alarm,
      Period: 45,
      ComparisonOperator: 'GreaterThenThreshold',
      DatapointsToAlarm: 4,
    }),
    input: json({}),
  },
];

export const alarmRules: readonly Example[] = [
  {
    title: 'Not during a deployment',
    text: 'ALARM(latency) AND NOT ALARM(deployment)',
    input: json({ states: { latency: 'ALARM', deployment: 'OK' } }),
  },
  {
    title: 'Two of three zones',
    text: 'AT_LEAST(2, ALARM, (zone-a, zone-b, zone-c))',
    input: json({ states: { 'zone-a': 'ALARM', 'zone-b': 'ALARM', 'zone-c': 'OK' } }),
  },
  {
    title: 'Actions that are held back',
    text: 'ALARM(latency)',
    input: json({
      suppressor: { waitPeriod: 60, extensionPeriod: 120 },
      initial: { composite: 'OK', suppressor: 'OK' },
      events: [
        { t: 0, who: 'composite', state: 'ALARM' },
        { t: 30, who: 'suppressor', state: 'ALARM' },
        { t: 300, who: 'suppressor', state: 'OK' },
      ],
    }),
  },
  {
    title: 'A rule that can never be true',
    text: 'ALARM(latency) AND OK(latency)',
    input: json({ states: { latency: 'ALARM' } }),
  },
];
