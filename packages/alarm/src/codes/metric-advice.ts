import { message } from '@sluice/core';
import { alarmText } from '../examples.ts';

const cpu = (changes: object = {}) =>
  alarmText({
    Namespace: 'AWS/EC2',
    MetricName: 'CPUUtilization',
    Dimensions: [{ Name: 'InstanceId', Value: 'i-0123456789abcdef0' }],
    ...changes,
  });

/** 9xxx: what is known of metrics of AWS's own. */
export const metricAdviceMessages = {
  otherUnit: message<[metric: string, unit: string, found: string]>({
    number: 9020,
    severity: 'warning',
    message: (metric, unit, found) =>
      `\`${metric}\` is published in \`${unit}\`: with \`${found}\` the alarm never has data`,
    hint: (_, unit) => `write \`${unit}\`, or remove \`Unit\``,
    bad: cpu({ Unit: 'Count' }),
    good: cpu({ Unit: 'Percent' }),
  }),
  unitOnly: message<[unit: string]>({
    number: 9021,
    severity: 'info',
    message: (unit) => `only data published in \`${unit}\` counts, and the unit is not converted`,
    hint: 'remove `Unit` unless one metric is published in several',
    bad: alarmText({ Unit: 'Milliseconds' }),
    good: alarmText(),
  }),
  fasterThanData: message<[period: number, seconds: number]>({
    number: 9022,
    severity: 'warning',
    message: (period, seconds) =>
      `the metric has a point every ${seconds} seconds at best: most periods of ${period} are empty`,
    hint: (_, seconds) => `write a period of ${seconds} or more`,
    bad: cpu({ Period: 10 }),
    good: cpu({ Period: 300 }),
  }),
  detailed: message({
    number: 9023,
    severity: 'info',
    message: 'without detailed monitoring the instance has a point only every 300 seconds',
    hint: 'switch detailed monitoring on, or write a period of 300',
    bad: cpu({ Period: 60 }),
    good: cpu({ Period: 300 }),
  }),
  namespaceName: message<[found: string, near: string]>({
    number: 9024,
    severity: 'warning',
    message: (found) => `\`${found}\` is no namespace of AWS that is known`,
    hint: (_, near) => `did you mean \`${near}\`?`,
    bad: cpu({ Namespace: 'AWS/Ec2' }),
    good: cpu(),
  }),
  metricName: message<[found: string, near: string]>({
    number: 9025,
    severity: 'warning',
    message: (found) => `\`${found}\` is no metric of this namespace that is known`,
    hint: (_, near) => `did you mean \`${near}\`?`,
    bad: cpu({ MetricName: 'CPUUtilisation' }),
    good: cpu(),
  }),
  fraction: message<[metric: string]>({
    number: 9026,
    severity: 'warning',
    message: (metric) =>
      `\`${metric}\` goes from 0 to 100, and the threshold is less than one percent`,
    hint: 'write percent: 80, not 0.8',
    bad: cpu({ Threshold: 0.8 }),
    good: cpu({ Threshold: 80 }),
  }),
  noDimensions: message<[namespace: string]>({
    number: 9027,
    severity: 'warning',
    message: (namespace) =>
      `the metric has no dimensions: nearly all metrics of ${namespace} are published with some`,
    hint: 'add `Dimensions`, exactly as the metric has them; a metric without them is another one',
    bad: cpu({ Namespace: 'AWS/SQS', MetricName: 'NumberOfMessagesSent', Dimensions: undefined }),
    good: cpu(),
  }),
  dynamoDefault: message({
    number: 9028,
    severity: 'info',
    message: 'alarms on metrics of DynamoDB ignore missing data where nothing else is written',
    hint: 'write `TreatMissingData` to say what is meant',
    bad: cpu({
      Namespace: 'AWS/DynamoDB',
      MetricName: 'ThrottledRequests',
      TreatMissingData: undefined,
    }),
    good: cpu({ Namespace: 'AWS/DynamoDB', MetricName: 'ThrottledRequests' }),
  }),
};
