import { message } from '@sluice/core';

const text = `SEARCH('{AWS/EC2,InstanceId} MetricName="CPUUtilization"', 'Average'`;

/** 3xxx: what stands in `SEARCH`, and SQL. */
export const searchMessages = {
  searchPeriodSign: message<[found: number]>({
    number: 3020,
    severity: 'error',
    message: (found) => `the period of the search is ${found}`,
    hint: 'write a positive number of seconds',
    aws: "SEARCH arguments must be '[String, String, Positive Number]'",
    bad: `${text}, -60)`,
    good: `${text}, 60)`,
  }),
  searchPeriodZero: message({
    number: 3021,
    severity: 'error',
    message: 'the period of the search is less than a second',
    hint: 'write 1, 5, 10, 20, 30 or a multiple of 60',
    aws: 'The parameter Period must not equal 0.\n',
    bad: `${text}, 0.5)`,
    good: `${text}, 1.5)`,
  }),
  searchPeriodShort: message<[found: number]>({
    number: 3022,
    severity: 'error',
    message: (found) => `the period of the search is ${found} seconds`,
    hint: 'below a minute write 1, 5, 10, 20 or 30',
    aws: 'The parameter Period must be a value in the set [ 1, 5, 10, 20, 30 ].\n',
    bad: `${text}, 2)`,
    good: `${text}, 5)`,
  }),
  searchPeriodLong: message<[found: number]>({
    number: 3023,
    severity: 'error',
    message: (found) => `the period of the search is ${found} seconds`,
    hint: 'above a minute write a multiple of 60',
    aws: 'The parameter Period must be a multiple of 60.\n',
    bad: `${text}, 61)`,
    good: `${text}, 120)`,
  }),
  searchPeriodMissing: message({
    number: 3024,
    severity: 'error',
    message: 'neither the search nor its query has a period',
    hint: 'give the search a third argument, in seconds',
    aws: 'Period is a required field when using SEARCH function within an expression',
    bad: { text: `${text})`, options: { api: 'GetMetricData' } },
    good: { text: `${text})`, options: { api: 'GetMetricData', period: 300 } },
  }),
  searchStatistic: message<[found: string, hint: string]>({
    number: 3025,
    severity: 'error',
    message: (found) => `\`${found}\` is no statistic`,
    hint: (_, hint) => hint,
    aws: 'The value for parameter Stat is not a valid statistic.\n',
    bad: `SEARCH('{AWS/EC2,InstanceId}', 'sum', 60)`,
    good: `SEARCH('{AWS/EC2,InstanceId}', 'Sum', 60)`,
  }),
  searchText: message<[reason: string, text: string]>({
    number: 3026,
    severity: 'error',
    message: (reason) => `the search cannot be read: ${reason}`,
    aws: (_, text) => `Invalid SEARCH parameter: ${text}`,
    bad: `SEARCH('{AWS/EC2', 'Sum', 60)`,
    good: `SEARCH('{AWS/EC2}', 'Sum', 60)`,
  }),
  sql: message<[reason: string]>({
    number: 3030,
    severity: 'error',
    message: (reason) => `the query of Metrics Insights is refused: ${reason}`,
    bad: 'SELECT MEDIAN(CPUUtilization) FROM "AWS/EC2"',
    good: 'SELECT AVG(CPUUtilization) FROM "AWS/EC2"',
  }),
};
