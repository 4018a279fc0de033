import { message } from '@sluice/core';
import { because } from './service.ts';

const bare = 'SELECT AVG(CPUUtilization) FROM "AWS/EC2"';

/** 3xxx and 4xxx: names, values, and the limits of the service. */
export const meaningMessages = {
  unknownFunction: message<[name: string, known: string]>({
    number: 3001,
    severity: 'error',
    message: (name) => `\`${name}\` is no function that can be selected`,
    hint: (_, known) => known,
    aws: (name) => because(`'${name}' is not a valid aggregate function`),
    bad: 'SELECT P99(Duration) FROM "AWS/Lambda"',
    good: 'SELECT MAX(Duration) FROM "AWS/Lambda"',
  }),
  unknownOrder: message<[name: string, known: string]>({
    number: 3002,
    severity: 'error',
    message: (name) => `\`${name}\` is no function to order by`,
    hint: (_, known) => known,
    aws: (name) => because(`'${name}' is not a valid ORDER BY function`),
    bad: `${bare} GROUP BY InstanceId ORDER BY MEDIAN()`,
    good: `${bare} GROUP BY InstanceId ORDER BY AVG()`,
  }),
  reservedWord: message<[word: string]>({
    number: 3003,
    severity: 'error',
    message: (word) => `\`${word}\` is a reserved word`,
    hint: 'put it in double quotes',
    aws: (word) => because(`Reserved keyword '${word}' must be surrounded by double quotes`),
    bad: 'SELECT AVG(Load) FROM SCHEMA(Shop, Zone)',
    good: 'SELECT AVG(Load) FROM SCHEMA(Shop, "Zone")',
  }),
  comparedName: message<[name: string, known?: string]>({
    number: 3004,
    severity: 'error',
    message: (name) => `\`${name}\` is a name where a value was expected`,
    hint: (_, known) => (known === undefined ? 'put the value in single quotes' : `write ${known}`),
    aws: because(
      'Comparing identifiers is not supported. Values must be surrounded by single quotes',
    ),
    bad: `${bare} WHERE InstanceId = "i-1"`,
    good: `${bare} WHERE InstanceId = 'i-1'`,
  }),
  limitZero: message({
    number: 3005,
    severity: 'error',
    message: 'a limit of 0 leaves no series',
    hint: 'write a number from 1 to 500, or remove the limit',
    aws: because('LIMIT must be greater than 0'),
    bad: `${bare} LIMIT 0`,
    good: `${bare} LIMIT 1`,
  }),
  bareNumber: message<[digits: string]>({
    number: 3006,
    severity: 'error',
    message: (digits) => `\`${digits}\` stands without quotes`,
    hint: 'put the value in single quotes: only `AWS.AccountId` is compared with bare digits',
    bad: `${bare} WHERE Port = 443`,
    good: `${bare} WHERE Port = '443'`,
  }),
  tooLong: message<[length: number]>({
    number: 4001,
    severity: 'error',
    message: (length) => `the query has ${length} characters of 2048`,
    hint: 'shorten it',
    bad: `${bare} WHERE InstanceId = '${'i'.repeat(2048)}'`,
    good: bare,
  }),
  unorderedAlarm: message({
    number: 4002,
    severity: 'error',
    message: 'an alarm watches several series in no order',
    hint: 'add `ORDER BY`, such as `ORDER BY MAX() DESC`, or reduce the series by another expression',
    aws: 'Metrics expression that return multi time series are only allowed for MetricsInsights expression with an ORDER BY clause',
    bad: { text: `${bare} GROUP BY InstanceId`, options: { api: 'PutMetricAlarm' } },
    good: {
      text: `${bare} GROUP BY InstanceId ORDER BY MAX() DESC`,
      options: { api: 'PutMetricAlarm' },
    },
  }),
  noPeriod: message<[api: string | undefined]>({
    number: 4003,
    severity: 'error',
    message: 'the query has no period',
    hint: 'give it a `Period`, such as 60 or 300',
    aws: (api) =>
      api === 'PutMetricAlarm'
        ? 'Period must not be null'
        : 'Period is a required field when using query within an expression',
    bad: { text: bare, options: { period: null } },
    good: { text: bare, options: { period: 300 } },
  }),
  period: message<[period: number, aws: string]>({
    number: 4004,
    severity: 'error',
    message: (period) => `a period of ${period} seconds is not supported`,
    hint: 'use a multiple of 60; 1, 5, 10, 20 and 30 are taken for 60',
    aws: (_, aws) => aws,
    bad: { text: bare, options: { period: 90 } },
    good: { text: bare, options: { period: 120 } },
  }),
};
