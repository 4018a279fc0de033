import { message } from '@sluice/core';
import { alarmText, bandText, mathText, metricOf } from '../examples.ts';

/** 3xxx: what the values are held against. */
export const thresholdMessages = {
  noThreshold: message<[comparison: string]>({
    number: 3020,
    severity: 'error',
    message: (comparison) => `\`${comparison}\` has no threshold`,
    hint: 'add `Threshold`',
    aws: 'PutMetricAlarm request should have valid Threshold parameter',
    bad: alarmText({ Threshold: undefined }),
    good: alarmText(),
  }),
  twoThresholds: message({
    number: 3021,
    severity: 'error',
    message: '`Threshold` stands beside `ThresholdMetricId`',
    hint: 'keep the one that the operator needs',
    aws: 'Threshold and ThresholdMetricId cannot both be set',
    bad: bandText({ Threshold: 0 }),
    good: bandText(),
  }),
  noBand: message<[comparison: string]>({
    number: 3022,
    severity: 'error',
    message: (comparison) => `\`${comparison}\` has no band to compare with`,
    hint: 'add `ThresholdMetricId`: the `Id` of an `ANOMALY_DETECTION_BAND` expression',
    aws: 'ComparisonOperators for ranges require ThresholdMetricId to be set',
    bad: bandText({ ThresholdMetricId: undefined }),
    good: bandText(),
  }),
  idleBand: message<[comparison: string]>({
    number: 3023,
    severity: 'error',
    message: (comparison) => `\`${comparison}\` compares with a number, not with a band`,
    hint: 'use `GreaterThanUpperThreshold` or another operator for bands',
    bad: bandText({ ComparisonOperator: 'GreaterThanThreshold' }),
    good: bandText(),
  }),
  bandId: message<[id: string, hint: string]>({
    number: 3024,
    severity: 'error',
    message: (id) => `\`${id}\` is the \`Id\` of no query`,
    hint: (_, hint) => hint,
    bad: bandText({ ThresholdMetricId: 'ad2' }),
    good: bandText(),
  }),
  notBand: message<[id: string]>({
    number: 3025,
    severity: 'error',
    message: (id) => `\`${id}\` is no \`ANOMALY_DETECTION_BAND\``,
    hint: 'name the expression that makes the band',
    bad: bandText({}, 'm1 * 2'),
    good: bandText(),
  }),
  tooManyToAlarm: message<[found: number, periods: number]>({
    number: 3026,
    severity: 'error',
    message: (found, periods) => `${found} of ${periods} data points can never breach`,
    hint: (_, periods) => `write ${periods} at most, or raise \`EvaluationPeriods\``,
    aws: 'DatapointsToAlarm must be less than or equal to EvaluationPeriods',
    bad: alarmText({ EvaluationPeriods: 3, DatapointsToAlarm: 4 }),
    good: mathText([metricOf('m1', { ReturnData: true })], { DatapointsToAlarm: 3 }),
  }),
};
