import { message } from '@sluice/core';
import { metricFilterText, subscriptionFilterText } from '../examples.ts';

const violates = (where: string, constraint: string, value?: string) =>
  `1 validation error detected: Value ${value === undefined ? '' : `'${value}' `}at '${where}' failed to satisfy constraint: ${constraint}`;

/** What both kinds of filters can have wrong: JSON, names, lengths, system fields. */
export const resourceMessages = {
  noJson: message<[fault: string, hint: string]>({
    number: 2550,
    severity: 'error',
    message: (fault) => `the filter is no JSON: ${fault}`,
    hint: (_, hint) => hint,
    bad: '{"filterName": }',
    good: metricFilterText(),
  }),
  noObject: message({
    number: 2551,
    severity: 'error',
    message: 'the filter is no JSON object',
    hint: 'write the parameters of `PutMetricFilter`, or the properties of the resource',
    bad: '[]',
    good: metricFilterText(),
  }),
  wrongType: message<[where: string, wanted: string]>({
    number: 3550,
    severity: 'error',
    message: (where, wanted) => `\`${where}\` is not ${wanted}`,
    hint: (where, wanted) => `give \`${where}\` as ${wanted}`,
    bad: metricFilterText({ filterPattern: 7 }),
    good: metricFilterText({ filterPattern: '7' }),
  }),
  missing: message<[where: string]>({
    number: 3551,
    severity: 'error',
    message: (where) => `\`${where}\` is missing`,
    hint: (where) => `add \`${where}\``,
    aws: (where) =>
      `1 validation error detected: Value null at '${where}' failed to satisfy constraint: Member must not be null`,
    bad: metricFilterText({ filterPattern: undefined }),
    good: metricFilterText({ filterPattern: '' }),
  }),
  badName: message<[where: string, value: string, allowed: string, hint: string]>({
    number: 3552,
    severity: 'error',
    message: (where, value) => `\`${where}\` may not be \`${value}\``,
    hint: (_where, _value, _allowed, hint) => hint,
    aws: (where, value, allowed) =>
      violates(where, `Member must satisfy regular expression pattern: ${allowed}`, value),
    bad: metricFilterText({ filterName: 'a:b' }),
    good: metricFilterText({ filterName: 'a-b' }),
  }),
  systemField: message<[field: string]>({
    number: 3553,
    severity: 'error',
    message: (field) => `\`${field}\` is no system field`,
    hint: 'use `@aws.account`, `@aws.region` or `@source.log`',
    aws: 'The provided system fields are invalid. The supported system fields are - [@aws.region, @aws.account, @source.log]',
    bad: metricFilterText({ emitSystemFieldDimensions: ['@aws.partition'] }),
    good: metricFilterText({ emitSystemFieldDimensions: ['@aws.account'] }),
  }),
  destination: message<[arn: string]>({
    number: 3570,
    severity: 'error',
    message: (arn) => `\`${arn}\` is no ARN`,
    hint: 'give the ARN of a Lambda function, a Kinesis or Firehose stream, or a logical destination',
    bad: subscriptionFilterText({ destinationArn: 'my-function' }),
    good: subscriptionFilterText(),
  }),
  roleOfLambda: message({
    number: 3571,
    severity: 'error',
    message: 'a role stands beside a Lambda function',
    hint: 'remove the role, and permit `logs.amazonaws.com` to invoke the function',
    aws: 'destinationArn for vendor lambda cannot be used with roleArn',
    bad: subscriptionFilterText({ roleArn: 'arn:aws:iam::111111111111:role/r' }),
    good: subscriptionFilterText(),
  }),
  distribution: message<[found: string]>({
    number: 3572,
    severity: 'error',
    message: (found) => `\`${found}\` is no distribution`,
    hint: 'use `ByLogStream` or `Random`',
    bad: subscriptionFilterText({ distribution: 'Shuffled' }),
    good: subscriptionFilterText({
      distribution: 'Random',
      destinationArn: 'arn:aws:kinesis:us-east-1:111111111111:stream/s',
      roleArn: 'arn:aws:iam::111111111111:role/r',
    }),
  }),
  tooLong: message<[where: string, length: number, most: number]>({
    number: 4550,
    severity: 'error',
    message: (where, length, most) =>
      `\`${where}\` has ${length} characters, and ${most} are allowed`,
    hint: 'shorten it',
    aws: (where, _length, most) =>
      violates(where, `Member must have length less than or equal to ${most}`),
    bad: metricFilterText({ filterName: 'x'.repeat(513) }),
    good: metricFilterText({ filterName: 'x'.repeat(512) }),
  }),
  tooShort: message<[where: string]>({
    number: 4551,
    severity: 'error',
    message: (where) => `\`${where}\` is empty`,
    hint: 'write at least one character',
    aws: (where) => violates(where, 'Member must have length greater than or equal to 1', ''),
    bad: metricFilterText({ filterName: '' }),
    good: metricFilterText({ filterName: 'x' }),
  }),
};
