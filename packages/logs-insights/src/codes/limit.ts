import { message } from '@sluice/core';

/** 4xxx: limits of the service. */
export const limitMessages = {
  tooLong: message<[length: number, limit: number]>({
    number: 4001,
    severity: 'error',
    message: (length, limit) =>
      `the query has ${length.toLocaleString('en')} characters of ${limit.toLocaleString('en')}`,
    hint: 'shorten it: keep parts as saved queries, put long lists into a lookup table',
    bad: `filter a = "${'x'.repeat(10_000)}"`,
    good: 'filter a = "x"',
  }),
  tooManyStats: message<[limit: number]>({
    number: 4002,
    severity: 'error',
    message: (limit) => `there are more than ${limit} \`stats\` in one query`,
    hint: 'aggregate in fewer steps',
    bad: Array.from({ length: 11 }, (_, i) => `stats count(*) as c${i} by a`).join(' | '),
    good: Array.from({ length: 10 }, (_, i) => `stats count(*) as c${i} by a`).join(' | '),
  }),
  rowLimit: message<[count: string]>({
    number: 4003,
    severity: 'error',
    message: (count) => `\`${count}\` rows are asked for`,
    hint: 'write a number from 1 to 100000',
    bad: 'fields @message | limit 100001',
    good: 'fields @message | limit 100000',
  }),
  outOfRange: message<[value: string, name: string, parameter: string, range: string]>({
    number: 4004,
    severity: 'error',
    message: (value, name, parameter) => `\`${value}\` is given to \`${name}\` as \`${parameter}\``,
    hint: (_value, _name, _parameter, range) => `write a number from ${range}`,
    bad: 'stats topk(10001, status)',
    good: 'stats topk(10, status)',
  }),
  tooMany: message<[count: number, what: string, limit: number]>({
    number: 4005,
    severity: 'error',
    message: (count, what, limit) => `${count} ${what} are given of at most ${limit}`,
    hint: 'choose fewer, or ask several queries',
    bad: 'SOURCE logGroups(namePrefix: ["a", "b", "c", "d", "e", "f"]) | fields @message',
    good: 'SOURCE logGroups(namePrefix: ["a", "b"]) | fields @message',
  }),
};
