import { type Code, type Message, message } from '@sluice/core';

/**
 * What the properties of any alarm can have wrong; `write` gives a right one with changes, of which
 * the others are two that make it wrong.
 */
export const resourceMessages = (
  write: (changes: object) => string,
  badRange: object,
  badChoice: object,
) => ({
  noJson: message<[fault: string, hint: string]>({
    number: 2501,
    severity: 'error',
    message: (fault) => `the alarm is no JSON: ${fault}`,
    hint: (_, hint) => hint,
    bad: '{"AlarmName": }',
    good: write({}),
  }),
  noObject: message({
    number: 2502,
    severity: 'error',
    message: 'the alarm is no JSON object',
    hint: 'write the parameters of the request, or the resource of a template',
    bad: '[]',
    good: write({}),
  }),
  wrongType: message<[where: string, wanted: string]>({
    number: 3501,
    severity: 'error',
    message: (where, wanted) => `\`${where}\` is not ${wanted}`,
    hint: (where, wanted) => `give \`${where}\` as ${wanted}`,
    bad: write({ AlarmName: 7 }),
    good: write({ AlarmName: '7' }),
  }),
  missing: message<[where: string]>({
    number: 3502,
    severity: 'error',
    message: (where) => `\`${where}\` is missing`,
    hint: (where) => `add \`${where}\``,
    bad: write({ Tags: [{ Key: 'team' }] }),
    good: write({ Tags: [{ Key: 'team', Value: 'a' }] }),
  }),
  unknownProperty: message<[name: string, hint: string]>({
    number: 3503,
    severity: 'error',
    message: (name) => `\`${name}\` is no property of an alarm`,
    hint: (_, hint) => hint,
    bad: write({ AlarmDescripton: 'x' }),
    good: write({ AlarmDescription: 'x' }),
  }),
  range: message<[where: string, found: string, range: string]>({
    number: 3504,
    severity: 'error',
    message: (where, found) => `\`${where}\` is ${found}`,
    hint: (_, __, range) => `write a whole number ${range}`,
    bad: write(badRange),
    good: write({}),
  }),
  arn: message<[found: string]>({
    number: 3505,
    severity: 'error',
    message: (found) => `\`${found}\` is no ARN`,
    hint: 'name the target of the action by its ARN',
    aws: (found) => `Invalid arn syntax: ${found}`,
    bad: write({ AlarmActions: ['my-topic'] }),
    good: write({ AlarmActions: ['arn:aws:sns:us-east-1:123456789012:my-topic'] }),
  }),
  vendor: message<[found: string, known: string]>({
    number: 3506,
    severity: 'error',
    message: (found) => `\`${found}\` is no service that an alarm can call`,
    hint: (_, known) => `name a target of ${known}`,
    aws: (found) => `Unsupported AWS vendor ${found}`,
    bad: write({ AlarmActions: ['arn:aws:sqs:us-east-1:123456789012:queue'] }),
    good: write({ AlarmActions: ['arn:aws:lambda:us-east-1:123456789012:function:f'] }),
  }),
  choice: message<[where: string, found: string, hint: string]>({
    number: 3507,
    severity: 'error',
    message: (where, found) => `\`${found}\` is no value of \`${where}\``,
    hint: (_, __, hint) => hint,
    bad: write(badChoice),
    good: write({}),
  }),
  manyActions: message<[where: string, count: number]>({
    number: 4501,
    severity: 'error',
    message: (where, count) => `\`${where}\` has ${count} actions, and 5 are allowed`,
    hint: 'let one topic call the others',
    aws: (where) =>
      `1 validation error detected: Value at '${where.charAt(0).toLowerCase()}${where.slice(1)}' failed to satisfy constraint: Member must have length less than or equal to 5`,
    bad: write({ AlarmActions: Array.from({ length: 6 }, (_, i) => topic(i)) }),
    good: write({ AlarmActions: Array.from({ length: 5 }, (_, i) => topic(i)) }),
  }),
  length: message<[where: string, length: number, least: number, most: number]>({
    number: 4502,
    severity: 'error',
    message: (where, length) =>
      length === 0 ? `\`${where}\` is empty` : `\`${where}\` has ${length} characters`,
    hint: (_, __, least, most) => `write ${least} to ${most} characters`,
    bad: write({ AlarmName: 'n'.repeat(256) }),
    good: write({ AlarmName: 'n'.repeat(255) }),
  }),
  manyTags: message<[count: number]>({
    number: 4503,
    severity: 'error',
    message: (count) => `the alarm has ${count} tags, and 50 are allowed`,
    hint: 'drop some',
    bad: write({ Tags: Array.from({ length: 51 }, (_, i) => ({ Key: `k${i}`, Value: 'v' })) }),
    good: write({ Tags: [{ Key: 'team', Value: 'a' }] }),
  }),
  overwritten: message<[name: string]>({
    number: 9501,
    severity: 'warning',
    message: (name) => `\`${name}\` is written twice, and the last one counts`,
    hint: 'remove one of them',
    bad: write({}).replace('"AlarmName"', '"AlarmName":"other","AlarmName"'),
    good: write({}),
  }),
});

const topic = (i: number) => `arn:aws:sns:us-east-1:123456789012:topic${i}`;

type Messages = ReturnType<typeof resourceMessages>;

/** Codes of the prefix of whoever reads the properties. */
export type ResourceCodes = {
  readonly [K in keyof Messages]: Messages[K] extends Message<
    infer Facts extends readonly unknown[]
  >
    ? Code<Facts>
    : never;
};
