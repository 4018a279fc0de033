import { message } from '@sluice/core';

const alarm = { api: 'PutMetricAlarm' };

/** 4xxx: what the service refuses of expressions that mean something. */
export const limitMessages = {
  tooLong: message<[length: number]>({
    number: 4001,
    severity: 'error',
    message: (length) => `the expression has ${length} characters, and 2048 are allowed`,
    hint: 'put a part of it into a query of its own, and refer to its id',
    bad: `m1 + ${'m22 + '.repeat(400)}m3`,
    good: `m1 + ${'m22 + '.repeat(300)}m3`,
  }),
  searchInAlarm: message({
    number: 4002,
    severity: 'error',
    message: '`SEARCH` stands in an alarm',
    hint: 'name the metrics, or use a query of Metrics Insights',
    aws: 'SEARCH is not supported on Metric Alarms.',
    bad: { text: `SUM(SEARCH('{AWS/EC2}', 'Sum', 60))`, options: alarm },
    good: { text: 'SUM(METRICS())', options: alarm },
  }),
  arrayInAlarm: message({
    number: 4003,
    severity: 'error',
    message: 'the expression gives several time series, and an alarm watches one',
    hint: 'make one of them, such as with `MAX` or `FIRST`',
    aws: 'Metrics expression that return multi time series are only allowed for MetricsInsights expression with an ORDER BY clause',
    bad: { text: 'METRICS() * 2', options: alarm },
    good: { text: 'MAX(METRICS()) * 2', options: alarm },
  }),
  lambdaArguments: message<[given: number]>({
    number: 4004,
    severity: 'error',
    message: (given) => `the Lambda function is given ${given} arguments, and takes at most 20`,
    hint: 'put several values into one text',
    bad: `LAMBDA("mine"${', 1'.repeat(21)})`,
    good: `LAMBDA("mine"${', 1'.repeat(20)})`,
  }),
  bandsInOne: message({
    number: 4005,
    severity: 'error',
    message: 'a second `ANOMALY_DETECTION_BAND` stands in the expression',
    hint: 'give each band a query of its own',
    bad: 'SUM([FIRST(ANOMALY_DETECTION_BAND(m1)), FIRST(ANOMALY_DETECTION_BAND(m2))])',
    good: 'ANOMALY_DETECTION_BAND(m1)',
  }),
};
