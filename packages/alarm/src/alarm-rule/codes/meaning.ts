import { message } from '@sluice/core';

const here = { account: '123456789012', region: 'us-east-1', existing: ['a', 'b'] };
const arn = (region: string, account: string) => `arn:aws:cloudwatch:${region}:${account}:alarm:a`;
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => `ALARM(a${i % 90})`).join(' OR ');

/** 3xxx and 4xxx: what can be read and is refused. */
export const meaningMessages = {
  count: message<[found: number, children: number]>({
    number: 3001,
    severity: 'error',
    message: (found, children) =>
      found === 0 ? 'at least 0 of them always hold' : `${found} of ${children} can never hold`,
    hint: (_, children) => `write a number from 1 to ${children}`,
    aws: (_, children) =>
      `Error in AlarmRule [AT_LEAST absolute threshold must be between 1 and number of alarms (${children})]`,
    bad: 'AT_LEAST(3, ALARM, (a, b))',
    good: 'AT_LEAST(2, ALARM, (a, b))',
  }),
  percentage: message<[found: number]>({
    number: 3002,
    severity: 'error',
    message: (found) => `\`${found}%\` is no share of the alarms`,
    hint: 'write a percentage from 1% to 100%',
    aws: 'Error in AlarmRule [AT_LEAST percentage threshold must be between 1 and 100]',
    bad: 'AT_LEAST(101%, ALARM, (a, b))',
    good: 'AT_LEAST(100%, ALARM, (a, b))',
  }),
  region: message<[found: string, region: string]>({
    number: 3003,
    severity: 'error',
    message: (found) => `the alarm lies in the region ${found}`,
    hint: (_, region) => `name an alarm of ${region}: a composite alarm sees no other region`,
    aws: (found, region) =>
      `Error in AlarmRule [Wrong ARN region, it was ${found} but ${region} was expected instead]`,
    bad: { text: `ALARM(${arn('us-west-2', '123456789012')})`, options: here },
    good: { text: `ALARM(${arn('us-east-1', '123456789012')})`, options: here },
  }),
  account: message<[found: string]>({
    number: 3004,
    severity: 'error',
    message: (found) => `the alarm belongs to the account ${found}`,
    hint: 'name an alarm of the same account',
    aws: 'A composite alarm cannot have a child relation with alarms from another AWS account',
    bad: { text: `ALARM(${arn('us-east-1', '111111111111')})`, options: here },
    good: { text: `ALARM(${arn('us-east-1', '123456789012')})`, options: here },
  }),
  self: message<[name: string]>({
    number: 3005,
    severity: 'error',
    message: (name) => `\`${name}\` is the composite alarm itself`,
    hint: 'name its children only',
    aws: 'A composite alarm cannot have a child relation with itself via its AlarmRule, as it would introduce a circular dependency',
    bad: { text: 'ALARM(a) OR ALARM(c)', options: { name: 'c' } },
    good: { text: 'ALARM(a) OR ALARM(b)', options: { name: 'c' } },
  }),
  unknownChild: message<[name: string, arns: string]>({
    number: 3006,
    severity: 'error',
    message: (name) => `no alarm is called \`${name}\``,
    hint: 'create it first, or name one that there is',
    aws: (_, arns) =>
      `Could not save the composite alarm as alarms [${arns}] in the alarm rule do not exist`,
    bad: { text: 'ALARM(c)', options: here },
    good: { text: 'ALARM(b)', options: here },
  }),
  childName: message<[reason: string]>({
    number: 3007,
    severity: 'error',
    message: (reason) => `the name of an alarm ${reason}`,
    hint: 'names of alarms have 1 to 255 characters, and no control characters',
    bad: `ALARM(${'n'.repeat(256)})`,
    good: `ALARM(${'n'.repeat(255)})`,
  }),
  tooLong: message<[length: number, most: number]>({
    number: 4001,
    severity: 'error',
    message: (length, most) => `${length} characters where at most ${most} may be`,
    hint: 'split the rule into composite alarms of their own',
    bad: `ALARM(a)${' '.repeat(10_240)}OR ALARM(b)`,
    good: 'ALARM(a) OR ALARM(b)',
  }),
  manyChildren: message<[count: number, most: number]>({
    number: 4002,
    severity: 'error',
    message: (count, most) => `${count} alarms are named, and ${most} may be`,
    hint: 'make composite alarms of groups of them',
    bad: many(101),
    good: many(90),
  }),
  manyElements: message<[count: number, most: number]>({
    number: 4003,
    severity: 'error',
    message: (count, most) => `the rule has ${count} elements, and ${most} are allowed`,
    hint: 'alarms, `TRUE`, `FALSE` and parentheses count; remove some',
    bad: Array.from({ length: 251 }, () => '(TRUE)').join(' OR '),
    good: Array.from({ length: 20 }, () => '(TRUE)').join(' OR '),
  }),
};
