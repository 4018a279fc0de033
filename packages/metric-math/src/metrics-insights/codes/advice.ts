import { message } from '@sluice/core';

const bare = 'SELECT AVG(CPUUtilization) FROM "AWS/EC2"';
const ofInstances = 'SELECT AVG(CPUUtilization) FROM SCHEMA("AWS/EC2", InstanceId)';

/** 9xxx: what is accepted, and probably not meant. */
export const adviceMessages = {
  groupOutsideSchema: message<[key: string]>({
    number: 9001,
    severity: 'warning',
    message: (key) => `\`${key}\` is not among the labels of the schema: all groups are \`Other\``,
    hint: 'add it to the schema, or take it out of `GROUP BY`',
    bad: `${ofInstances} GROUP BY InstanceType`,
    good: `${ofInstances} GROUP BY InstanceId`,
  }),
  whereOutsideSchema: message<[key: string, operator: string]>({
    number: 9002,
    severity: 'warning',
    message: (key, operator) =>
      operator === '='
        ? `\`${key}\` is not among the labels of the schema: nothing matches`
        : `\`${key}\` is not among the labels of the schema: \`!=\` always holds`,
    hint: 'add it to the schema, or name the namespace without `SCHEMA`',
    bad: `${ofInstances} WHERE InstanceType = 't3.micro'`,
    good: `${ofInstances} WHERE InstanceId = 'i-1'`,
  }),
  limitTooHigh: message<[count: number]>({
    number: 9003,
    severity: 'info',
    message: (count) => `\`LIMIT ${count}\` is accepted, but 500 series are the most there are`,
    hint: 'write a number up to 500, or leave it out',
    bad: `${bare} GROUP BY InstanceId LIMIT 1000`,
    good: `${bare} GROUP BY InstanceId LIMIT 500`,
  }),
  documentedWord: message<[word: string]>({
    number: 9004,
    severity: 'info',
    message: (word) => `\`${word}\` is reserved by the user guide, though accepted without quotes`,
    hint: 'put it in double quotes to be safe',
    bad: 'SELECT SUM(CallCount) FROM SCHEMA("AWS/Usage", Resource)',
    good: 'SELECT SUM(CallCount) FROM SCHEMA("AWS/Usage", "Resource")',
  }),
  orderOfOne: message({
    number: 9005,
    severity: 'info',
    message: '`ORDER BY` puts one series in order',
    hint: 'add `GROUP BY`, or remove it',
    bad: `${bare} ORDER BY MAX() DESC`,
    good: `${bare} GROUP BY InstanceId ORDER BY MAX() DESC`,
  }),
  limitOfOne: message({
    number: 9006,
    severity: 'info',
    message: '`LIMIT` counts series, and there is one',
    hint: 'add `GROUP BY`, or remove it',
    bad: `${bare} LIMIT 10`,
    good: `${bare} GROUP BY InstanceId ORDER BY MAX() DESC LIMIT 10`,
  }),
  limitUnordered: message({
    number: 9007,
    severity: 'warning',
    message: '`LIMIT` without `ORDER BY` keeps the first groups by alphabet',
    hint: 'say what to order by, such as `ORDER BY MAX() DESC`',
    bad: `${bare} GROUP BY InstanceId LIMIT 10`,
    good: `${bare} GROUP BY InstanceId ORDER BY MAX() DESC LIMIT 10`,
  }),
  repeatedKey: message<[key: string]>({
    number: 9008,
    severity: 'info',
    message: (key) => `\`${key}\` stands twice in the list`,
    hint: 'remove one of them',
    bad: 'SELECT AVG(Load) FROM SCHEMA(Shop, Team, Team)',
    good: 'SELECT AVG(Load) FROM SCHEMA(Shop, Team)',
  }),
  contradiction: message<[key: string, first: string, second: string]>({
    number: 9009,
    severity: 'warning',
    message: (key, first, second) =>
      `\`${key}\` cannot be both \`${first}\` and \`${second}\`: nothing matches`,
    hint: 'write a query for each, or group by the label',
    bad: `${bare} WHERE InstanceId = 'i-1' AND InstanceId = 'i-2'`,
    good: `${bare} WHERE InstanceId = 'i-1'`,
  }),
  mixedDimensions: message<[name: string]>({
    number: 9010,
    severity: 'info',
    message: (name) =>
      `\`${name}\` takes metrics of all dimensions together: what is published in detail and in total counts twice`,
    hint: 'name the labels, such as `SCHEMA("AWS/EC2", InstanceId)`',
    bad: 'SELECT SUM(NetworkIn) FROM "AWS/EC2"',
    good: 'SELECT SUM(NetworkIn) FROM SCHEMA("AWS/EC2", InstanceId)',
  }),
  dimensionless: message<[namespace: string]>({
    number: 9011,
    severity: 'info',
    message: (namespace) => `\`SCHEMA("${namespace}")\` takes only metrics without dimensions`,
    hint: 'name the labels, or the namespace without `SCHEMA`',
    bad: 'SELECT AVG(CPUUtilization) FROM SCHEMA("AWS/EC2")',
    good: ofInstances,
  }),
  account: message<[value: string]>({
    number: 9012,
    severity: 'warning',
    message: (value) => `\`${value}\` is no account: it equals none`,
    hint: 'write the twelve digits of an account, or `CURRENT_ACCOUNT_ID()`',
    bad: `${bare} WHERE AWS.AccountId = 'LOCAL'`,
    good: `${bare} WHERE AWS.AccountId = '111122223333'`,
  }),
  accountOfLabel: message<[key: string]>({
    number: 9013,
    severity: 'warning',
    message: (key) => `\`${key}\` is compared with the id of the account`,
    hint: 'compare `AWS.AccountId` with it',
    bad: 'SELECT AVG(Load) FROM Shop WHERE Team = CURRENT_ACCOUNT_ID()',
    good: 'SELECT AVG(Load) FROM Shop WHERE AWS.AccountId = CURRENT_ACCOUNT_ID()',
  }),
  customTag: message<[tag: string]>({
    number: 9014,
    severity: 'warning',
    message: (tag) => `\`${tag}\` is absent from custom metrics: tags belong to resources of AWS`,
    hint: 'publish it as a dimension of the metric',
    bad: "SELECT AVG(Load) FROM Shop WHERE tag.env = 'prod'",
    good: `${bare} WHERE tag.env = 'prod'`,
  }),
  leadingDigit: message<[name: string]>({
    number: 9015,
    severity: 'info',
    message: (name) => `\`${name}\` begins with a digit and stands without quotes`,
    hint: 'put it in double quotes to be safe',
    bad: 'SELECT SUM(4XXError) FROM "AWS/ApiGateway" GROUP BY ApiName',
    good: 'SELECT SUM("4XXError") FROM "AWS/ApiGateway" GROUP BY ApiName',
  }),
};
