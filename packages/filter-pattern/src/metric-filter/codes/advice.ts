import { message } from '@sluice/core';
import { metricFilterText, subscriptionFilterText } from '../examples.ts';

/** What the service takes, and is probably not meant. */
export const adviceMessages = {
  unknownProperty: message<[name: string, hint: string]>({
    number: 9550,
    severity: 'warning',
    message: (name) => `\`${name}\` is no property of such a filter`,
    hint: (_, hint) => hint,
    bad: metricFilterText({ filterpattern: 'ERROR' }),
    good: metricFilterText(),
  }),
  noSuchField: message<[value: string, reason: string]>({
    number: 9551,
    severity: 'warning',
    message: (value, reason) => `\`${value}\` never has a value: ${reason}`,
    hint: 'without a value there is no data point',
    bad: metricFilterText({ filterPattern: '[kind, value]' }, { metricValue: '$missing' }),
    good: metricFilterText({ filterPattern: '[kind, value]' }, { metricValue: '$value' }),
  }),
  manyValues: message<[name: string]>({
    number: 9552,
    severity: 'warning',
    message: (name) => `the dimension \`${name}\` probably has very many values`,
    hint: 'every value is a metric of its own that is paid for; above 1,000 the filter is switched off',
    bad: metricFilterText({}, { dimensions: { Request: '$.requestId' } }),
    good: metricFilterText({}, { dimensions: { Stage: '$.stage' } }),
  }),
  roleNeeded: message<[service: string]>({
    number: 9570,
    severity: 'warning',
    message: (service) => `${service} needs a role that may put records there`,
    hint: 'add `roleArn`',
    bad: subscriptionFilterText({
      destinationArn: 'arn:aws:kinesis:us-east-1:111111111111:stream/s',
    }),
    good: subscriptionFilterText(),
  }),
  idleDistribution: message({
    number: 9571,
    severity: 'info',
    message: '`distribution` means something for Kinesis streams alone',
    hint: 'remove it',
    bad: subscriptionFilterText({ distribution: 'Random' }),
    good: subscriptionFilterText(),
  }),
};
