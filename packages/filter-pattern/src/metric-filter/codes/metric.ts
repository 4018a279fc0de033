import { message } from '@sluice/core';
import { metricFilterText } from '../examples.ts';

const one = { metricName: 'M', metricNamespace: 'N', metricValue: '1' };
const dimensions = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`d${i}`, `$.d${i}`]));

/** What the transformation of a metric filter can have wrong. */
export const metricMessages = {
  metricValue: message<[value: string, hint: string]>({
    number: 3554,
    severity: 'error',
    message: (value) => `\`${value}\` is neither a number nor one field`,
    hint: (_, hint) => hint,
    aws: (value) => `Invalid metric transformation: metric value ${value} must be a valid number`,
    bad: metricFilterText({}, { metricValue: 'not-a-number' }),
    good: metricFilterText({}, { metricValue: '$.latency' }),
  }),
  dimensionValue: message<[name: string, value: string]>({
    number: 3555,
    severity: 'error',
    message: (name, value) => `the dimension \`${name}\` is \`${value}\`, which is not one field`,
    hint: 'take it from the event: `$.name` with a JSON pattern, `$name` with a space-delimited one',
    aws: 'Invalid metric transformation: dimension value must be valid selector',
    bad: metricFilterText({}, { dimensions: { Stage: 'production' } }),
    good: metricFilterText({}, { dimensions: { Stage: '$.stage' } }),
  }),
  defaultAndDimensions: message({
    number: 3556,
    severity: 'error',
    message: 'a default value stands beside dimensions',
    hint: 'remove one of them: an event that does not match has no values for dimensions',
    aws: 'Invalid metric transformation: dimensions and default value are mutually exclusive properties',
    bad: metricFilterText({}, { defaultValue: 0, dimensions: { Stage: '$.stage' } }),
    good: metricFilterText({}, { defaultValue: 0 }),
  }),
  dimensionsOfTerms: message({
    number: 3557,
    severity: 'error',
    message: 'dimensions stand beside a pattern that reads no fields',
    hint: 'use a JSON pattern or a space-delimited one',
    aws: 'The specified filter pattern does not support dimensions',
    bad: metricFilterText({ filterPattern: 'ERROR' }, { dimensions: { Stage: '$.stage' } }),
    good: metricFilterText(
      { filterPattern: '[level, stage]' },
      { dimensions: { Stage: '$stage' } },
    ),
  }),
  unit: message<[unit: string, hint: string]>({
    number: 3558,
    severity: 'error',
    message: (unit) => `\`${unit}\` is no unit of CloudWatch`,
    hint: (_, hint) => hint,
    bad: metricFilterText({}, { unit: 'ms' }),
    good: metricFilterText({}, { unit: 'Milliseconds' }),
  }),
  manyTransformations: message<[count: number]>({
    number: 4552,
    severity: 'error',
    message: (count) => `${count} transformations stand here, and 1 is allowed`,
    hint: 'make a metric filter for each',
    aws: "1 validation error detected: Value at 'metricTransformations' failed to satisfy constraint: Member must have length less than or equal to 1",
    bad: metricFilterText({ metricTransformations: [one, one] }),
    good: metricFilterText({ metricTransformations: [one] }),
  }),
  noTransformation: message({
    number: 4553,
    severity: 'error',
    message: 'no transformation stands here',
    hint: 'say which metric gets which value',
    aws: "1 validation error detected: Value '[]' at 'metricTransformations' failed to satisfy constraint: Member must have length greater than or equal to 1",
    bad: metricFilterText({ metricTransformations: [] }),
    good: metricFilterText({ metricTransformations: [one] }),
  }),
  manyDimensions: message<[count: number]>({
    number: 4554,
    severity: 'error',
    message: (count) => `the metric has ${count} dimensions, and 3 are allowed`,
    hint: 'drop some; system fields count too',
    aws: 'Number of dimensions exceeds the maximum number of dimensions supported per metric filter',
    bad: metricFilterText(
      { emitSystemFieldDimensions: ['@aws.account'] },
      { dimensions: dimensions(3) },
    ),
    good: metricFilterText({}, { dimensions: dimensions(3) }),
  }),
};
