import { message } from '@sluice/core';
import { alarmText, expressionOf, mathText, metricOf } from '../examples.ts';

const metrics = (count: number) => Array.from({ length: count }, (_, i) => metricOf(`m${i}`));
const expressions = (count: number) =>
  Array.from({ length: count }, (_, i) => expressionOf(`e${i}`, 'm0 * 2', { ReturnData: i === 0 }));

/** 4xxx: what would be fine, but for its size. */
export const limitMessages = {
  windowLength: message<[found: number, most: number]>({
    number: 4001,
    severity: 'error',
    message: (found, most) =>
      `the alarm looks back on ${found} seconds, and ${most} are allowed with such a period`,
    hint: 'lower `EvaluationPeriods` or `Period`; only periods of an hour and more may go back a week',
    aws: (_, most) => `EvaluationPeriods * Period must be <= ${most}`,
    bad: alarmText({ Period: 300, EvaluationPeriods: 289 }),
    good: alarmText({ Period: 300, EvaluationPeriods: 288 }),
  }),
  manyMetrics: message<[count: number]>({
    number: 4002,
    severity: 'error',
    message: (count) => `the alarm reads ${count} metrics, and 10 are allowed`,
    hint: 'split it, and join the parts with a composite alarm',
    aws: 'Too many metrics in alarm, maximum is 10',
    bad: mathText([...metrics(11), expressionOf('e1', 'm0 + m1')]),
    good: mathText([...metrics(10), expressionOf('e1', 'm0 + m1')]),
  }),
  manyExpressions: message<[count: number]>({
    number: 4003,
    severity: 'error',
    message: (count) => `the alarm has ${count} expressions, and 10 are allowed`,
    hint: 'write some of them as one',
    aws: 'Too many expressions in alarm, maximum is 10',
    bad: mathText([metricOf('m0'), ...expressions(11)]),
    good: mathText([metricOf('m0'), ...expressions(10)]),
  }),
  manyDimensions: message<[count: number]>({
    number: 4004,
    severity: 'error',
    message: (count) => `the metric has ${count} dimensions, and 30 are allowed`,
    hint: 'drop some',
    bad: alarmText({
      Dimensions: Array.from({ length: 31 }, (_, i) => ({ Name: `d${i}`, Value: 'v' })),
    }),
    good: alarmText({ Dimensions: [{ Name: 'Stage', Value: 'prod' }] }),
  }),
  namespace: message<[found: string]>({
    number: 4005,
    severity: 'error',
    message: (found) => `the namespace \`${found}\` begins with a colon`,
    hint: 'begin with a letter',
    bad: alarmText({ Namespace: ':app' }),
    good: alarmText({ Namespace: 'app' }),
  }),
};
