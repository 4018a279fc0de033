import { message } from '@sluice/core';

const counted = (count: number) =>
  count === 0 ? 'no arguments' : count === 1 ? '1 argument' : `${count} arguments`;

const types = (given: readonly string[]) => given.join(', ');

/** 3xxx: names and types. */
export const meaningMessages = {
  unknownFunction: message<[name: string, hint: string]>({
    number: 3001,
    severity: 'error',
    message: (name) => `no function is called \`${name}\``,
    hint: (_, hint) => hint,
    aws: (name) => `Function '${name}' not found`,
    bad: 'avg(METRICS())',
    good: 'AVG(METRICS())',
  }),
  unknownId: message<[id: string, hint: string]>({
    number: 3002,
    severity: 'error',
    message: (id) => `no query has the id \`${id}\``,
    hint: (_, hint) => hint,
    aws: (id) => `ID '${id}' not found`,
    bad: { text: 'eror + 1', options: { ids: { error: 'TS' } } },
    good: { text: 'error + 1', options: { ids: { error: 'TS' } } },
  }),
  notSeries: message<[found: string, hint: string]>({
    number: 3003,
    severity: 'error',
    message: (found) => `the expression gives ${found}, and a query gives time series`,
    hint: (_, hint) => hint,
    aws: 'The return value of the expression must be TimeSeries or Array[TimeSeries]',
    bad: '5',
    good: 'TIME_SERIES(5)',
    source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html',
  }),
  argumentCount: message<[name: string, wanted: string, given: readonly string[], hint: string]>({
    number: 3004,
    severity: 'error',
    message: (name, wanted, given) =>
      `\`${name}\` is given ${counted(given.length)}, and takes ${wanted}`,
    hint: (_name, _wanted, _given, hint) => hint,
    aws: (name, _, given) => `Unsupported operand type(s) for ${name}: '[${types(given)}]'`,
    bad: 'ABS(m1, m2)',
    good: 'ABS(m1)',
  }),
  argumentType: message<[name: string, found: string, wanted: string, given: readonly string[]]>({
    number: 3005,
    severity: 'error',
    message: (name, found, wanted) => `\`${name}\` is given ${found} where it takes ${wanted}`,
    aws: (name, _found, _wanted, given) =>
      `Unsupported operand type(s) for ${name}: '[${types(given)}]'`,
    bad: 'FIRST(5)',
    good: 'FIRST(METRICS())',
  }),
  arrays: message<[operator: string]>({
    number: 3006,
    severity: 'error',
    message: (operator) => `two arrays stand beside \`${operator}\`, which takes at most one`,
    hint: 'make one series of one of them, such as with `SUM` or `FIRST`',
    bad: 'METRICS() + METRICS()',
    good: 'METRICS() + SUM(METRICS())',
  }),
  operand: message<[operator: string, found: string]>({
    number: 3007,
    severity: 'error',
    message: (operator, found) => `${found} stands beside \`${operator}\`, which takes numbers`,
    hint: 'refer to ids without quotes; texts are for functions',
    bad: '"m1" + 1',
    good: 'm1 + 1',
  }),
  unknownWord: message<[word: string, hint: string]>({
    number: 3008,
    severity: 'error',
    message: (word) => `\`${word}\` is neither an id nor a word that is known here`,
    hint: (_, hint) => hint,
    bad: 'M1 + 1',
    good: 'm1 + 1',
  }),
  mixedList: message<[found: string]>({
    number: 3009,
    severity: 'error',
    message: (found) => `a list holds ${found} among other things`,
    hint: 'put either time series or texts into a list',
    bad: 'SUM([m1, "m2"])',
    good: 'SUM([m1, m2])',
  }),
  keyword: message<[name: string, word: string, hint: string]>({
    number: 3010,
    severity: 'error',
    message: (name, word) =>
      `\`${name}\` is given the word \`${word}\`, which it does not know there`,
    hint: (_name, _word, hint) => hint,
    bad: 'FILL(m1, LAST)',
    good: 'FILL(m1, REPEAT)',
  }),
  lambdaName: message<[name: string]>({
    number: 3011,
    severity: 'error',
    message: (name) => `\`${name}\` cannot name a Lambda function`,
    hint: 'write the name of one function, perhaps with `:version` or `:alias`, without `*`',
    bad: 'LAMBDA("my*")',
    good: 'LAMBDA("mine")',
  }),
};
