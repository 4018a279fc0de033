import { message } from '@sluice/core';
import { alarmText, mathText, metricOf, topic } from '../examples.ts';

/** 3xxx: what the alarm watches, and by which statistic. */
export const statisticMessages = {
  unread: message<[limit: number]>({
    number: 1001,
    severity: 'error',
    message: (limit) => `a text of more than ${limit} characters is not read`,
    hint: 'give one alarm at a time',
    bad: alarmText({ AlarmDescription: 'x'.repeat(262_144) }),
    good: alarmText(),
  }),
  resourceType: message<[found: string, hint: string]>({
    number: 3001,
    severity: 'error',
    message: (found) => `a resource of type \`${found}\` is no metric alarm`,
    hint: (_, hint) => hint,
    bad: `{"Type":"AWS::SNS::Topic","Properties":${alarmText()}}`,
    good: `{"Type":"AWS::CloudWatch::Alarm","Properties":${alarmText()}}`,
  }),
  noSource: message({
    number: 3002,
    severity: 'error',
    message: 'no metric is named',
    hint: 'add `MetricName` with `Namespace`, or `Metrics`',
    aws: 'MetricName must not be null',
    bad: alarmText({ MetricName: undefined }),
    good: alarmText(),
  }),
  twoSources: message<[where: string, source: string]>({
    number: 3003,
    severity: 'error',
    message: (where, source) => `\`${where}\` stands beside \`${source}\``,
    hint: (where, source) => `remove \`${where}\`, or \`${source}\``,
    aws: (where, source) =>
      source === 'Metrics'
        ? `${where} should not be set if list of Metrics is set.`
        : `${where} should not be set if EvaluationCriteria is set.`,
    bad: mathText([metricOf('m1', { ReturnData: true })], { MetricName: 'Load' }),
    good: mathText([metricOf('m1', { ReturnData: true })]),
  }),
  bothStatistics: message({
    number: 3004,
    severity: 'error',
    message: 'two statistics are given',
    hint: 'keep `Statistic` or `ExtendedStatistic`',
    aws: 'PutMetricAlarm request can not be made with both Statistic and ExtendedStatistic parameters. Only one of them should be present',
    bad: alarmText({ ExtendedStatistic: 'p90' }),
    good: alarmText({ Statistic: undefined, ExtendedStatistic: 'p90' }),
  }),
  noStatistic: message({
    number: 3005,
    severity: 'error',
    message: 'no statistic is given',
    hint: 'add `Statistic`, or `ExtendedStatistic` for percentiles',
    bad: alarmText({ Statistic: undefined }),
    good: alarmText(),
  }),
  extendedStatistic: message<[found: string, hint: string]>({
    number: 3006,
    severity: 'error',
    message: (found) => `\`${found}\` is no extended statistic`,
    hint: (_, hint) => hint,
    aws: (found) => `The value ${found} for parameter ExtendedStatistic is not supported.`,
    bad: alarmText({ Statistic: undefined, ExtendedStatistic: 'p101' }),
    good: alarmText({ Statistic: undefined, ExtendedStatistic: 'p99.9' }),
  }),
  plainStatistic: message<[found: string, hint: string]>({
    number: 3007,
    severity: 'error',
    message: (found) => `\`${found}\` is no value of \`Statistic\``,
    hint: (_, hint) => hint,
    bad: alarmText({ Statistic: 'p90' }),
    good: alarmText({ Statistic: 'Average' }),
  }),
  lowSamples: message<[statistic: string]>({
    number: 3008,
    severity: 'error',
    message: (statistic) =>
      `\`${statistic}\` is no percentile, and any number of samples is enough`,
    hint: 'remove `EvaluateLowSampleCountPercentile`',
    aws: (statistic) =>
      `Option evaluateLowSampleCountPercentile can not be applied with statistic ${statistic}.`,
    bad: alarmText({ EvaluateLowSampleCountPercentile: 'ignore' }),
    good: alarmText({
      Statistic: undefined,
      ExtendedStatistic: 'p90',
      EvaluateLowSampleCountPercentile: 'ignore',
    }),
  }),
  ec2Action: message<[why: string]>({
    number: 3009,
    severity: 'error',
    message: (why) => `an action on an EC2 instance stands here, ${why}`,
    hint: 'name one metric with the dimension `InstanceId`, or another action',
    bad: alarmText({ AlarmActions: ['arn:aws:automate:us-east-1:ec2:stop'] }),
    good: alarmText({
      AlarmActions: ['arn:aws:automate:us-east-1:ec2:stop', topic],
      Dimensions: [{ Name: 'InstanceId', Value: 'i-0123456789abcdef0' }],
    }),
  }),
};
