import { message } from '@sluice/core';
import { alarmText, expressionOf, mathText, metricOf, topic } from '../examples.ts';

const percentile = (changes: object = {}) =>
  alarmText({ Statistic: undefined, ExtendedStatistic: 'p99', ...changes });

/** 9xxx: what the service takes, and is probably not meant. */
export const adviceMessages = {
  hourly: message<[hours: string]>({
    number: 9001,
    severity: 'info',
    message: (hours) => `the alarm looks back on ${hours}, and is then evaluated only once an hour`,
    hint: 'keep `Period` times `EvaluationPeriods` within a day for an evaluation every minute',
    bad: alarmText({ Period: 86_400, EvaluationPeriods: 2 }),
    good: alarmText({ Period: 86_400, EvaluationPeriods: 1, DatapointsToAlarm: 1 }),
  }),
  absence: message<[treatment: string]>({
    number: 9002,
    severity: 'warning',
    message: (treatment) =>
      `too little is to be noticed, and nothing at all counts as \`${treatment}\`: it does not alarm`,
    hint: 'write `"TreatMissingData": "breaching"` if silence is a fault',
    bad: alarmText({ ComparisonOperator: 'LessThanThreshold', Statistic: 'Sum', Threshold: 1 }),
    good: alarmText({
      ComparisonOperator: 'LessThanThreshold',
      Statistic: 'Sum',
      Threshold: 1,
      TreatMissingData: 'breaching',
    }),
  }),
  stuck: message({
    number: 9003,
    severity: 'warning',
    message: 'missing data is ignored, so an alarm on events stays in ALARM until the next event',
    hint: 'write `"TreatMissingData": "notBreaching"` if silence is good',
    bad: alarmText({ Statistic: 'Sum', TreatMissingData: 'ignore' }),
    good: alarmText({ Statistic: 'Sum', TreatMissingData: 'notBreaching' }),
  }),
  never: message<[why: string]>({
    number: 9004,
    severity: 'warning',
    message: (why) => `it can never be in ALARM by its data: ${why}`,
    hint: 'look at the operator and the threshold',
    bad: alarmText({ Unit: 'Percent', Threshold: 100 }),
    good: alarmText({ Unit: 'Percent', Threshold: 99 }),
  }),
  always: message<[why: string]>({
    number: 9005,
    severity: 'warning',
    message: (why) => `it is in ALARM whenever there is data: ${why}`,
    hint: 'look at the operator and the threshold',
    bad: alarmText({
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      Statistic: 'SampleCount',
      Threshold: 0,
    }),
    good: alarmText({
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      Statistic: 'SampleCount',
      Threshold: 1,
    }),
  }),
  fewSamples: message<[statistic: string, least: number]>({
    number: 9006,
    severity: 'info',
    message: (statistic, least) =>
      `\`${statistic}\` of fewer than ${least} samples a period is hardly more than the maximum`,
    hint: 'write `"EvaluateLowSampleCountPercentile": "ignore"` to keep the state until there are enough',
    bad: percentile(),
    good: percentile({ EvaluateLowSampleCountPercentile: 'ignore' }),
  }),
  noActions: message({
    number: 9007,
    severity: 'info',
    message: 'nobody is told: the alarm has no actions',
    hint: 'add `AlarmActions`, or name the alarm in a composite alarm',
    bad: alarmText({ AlarmActions: undefined }),
    good: alarmText(),
  }),
  disabledActions: message({
    number: 9008,
    severity: 'info',
    message: 'the actions are switched off',
    hint: 'remove `"ActionsEnabled": false` to switch them on',
    bad: alarmText({ ActionsEnabled: false }),
    good: alarmText({ ActionsEnabled: true }),
  }),
  unsteady: message<[name: string]>({
    number: 9009,
    severity: 'warning',
    message: (name) =>
      `\`${name}\` depends on how far an alarm looks back, which is more than its periods and not documented`,
    hint: 'let the alarm compare the points themselves, with `DatapointsToAlarm`',
    bad: mathText([metricOf('m1'), expressionOf('e1', 'RUNNING_SUM(m1)')]),
    good: mathText([metricOf('m1'), expressionOf('e1', 'm1 / 60')]),
  }),
  filled: message({
    number: 9010,
    severity: 'warning',
    message: '`FILL` also fills the newest period, whose data may just be late',
    hint: 'let `DatapointsToAlarm` be less than `EvaluationPeriods`, or use `TreatMissingData`',
    bad: mathText([metricOf('m1'), expressionOf('e1', 'FILL(m1, 0)')], { DatapointsToAlarm: 3 }),
    good: mathText([metricOf('m1'), expressionOf('e1', 'FILL(m1, 0)')], { DatapointsToAlarm: 2 }),
  }),
  sameActions: message<[arn: string]>({
    number: 9011,
    severity: 'info',
    message: (arn) => `\`${arn}\` stands in the list twice`,
    hint: 'remove one of them',
    bad: alarmText({ AlarmActions: [topic, topic] }),
    good: alarmText({ AlarmActions: [topic] }),
  }),
};
