import { defineCodes, message } from '@sluice/core';
import { resourceMessages } from '../../json/messages.ts';
import { compositeText } from './examples.ts';

const suppressed = (changes: object = {}) =>
  compositeText({
    ActionsSuppressor: 'deployment',
    ActionsSuppressorWaitPeriod: 60,
    ActionsSuppressorExtensionPeriod: 120,
    ...changes,
  });

/** Everything that is said of composite alarms as a whole; of their rules speaks the language. */
export const compositeCodes = defineCodes('AR', {
  ...resourceMessages(
    compositeText,
    { ActionsSuppressor: 's', ActionsSuppressorWaitPeriod: -1 },
    { AlarmRule: 7 },
  ),
  unread: message<[limit: number]>({
    number: 1501,
    severity: 'error',
    message: (limit) => `a text of more than ${limit} characters is not read`,
    hint: 'give one alarm at a time',
    bad: compositeText({ AlarmDescription: 'x'.repeat(262_144) }),
    good: compositeText(),
  }),
  resourceType: message<[found: string]>({
    number: 3520,
    severity: 'error',
    message: (found) => `a resource of type \`${found}\` is no composite alarm`,
    hint: 'give a resource of type `AWS::CloudWatch::CompositeAlarm`',
    bad: `{"Type":"AWS::CloudWatch::Alarm","Properties":${compositeText()}}`,
    good: `{"Type":"AWS::CloudWatch::CompositeAlarm","Properties":${compositeText()}}`,
  }),
  suppressor: message<[found: string]>({
    number: 3521,
    severity: 'error',
    message: (found) => `\`${found}\` is neither the name nor the ARN of an alarm`,
    hint: 'name the alarm, or give its ARN',
    aws: 'ActionsSuppressor must be a valid CloudWatch Alarm ARN or an Alarm name',
    bad: suppressed({ ActionsSuppressor: 'arn:aws:sns:us-east-1:123456789012:ops' }),
    good: suppressed(),
  }),
  noSuppressor: message<[name: string]>({
    number: 3522,
    severity: 'error',
    message: (name) => `\`${name}\` stands without a suppressor`,
    hint: (name) => `add \`ActionsSuppressor\`, or remove \`${name}\``,
    aws: (name) => `${name} requires an ActionSuppressor`,
    bad: suppressed({ ActionsSuppressor: undefined }),
    good: suppressed(),
  }),
  noPeriod: message<[name: string]>({
    number: 3523,
    severity: 'error',
    message: (name) => `a suppressor stands without \`${name}\``,
    hint: (name) => `add \`${name}\` in seconds`,
    aws: (name) => `${name} must not be null`,
    bad: suppressed({ ActionsSuppressorWaitPeriod: undefined }),
    good: suppressed(),
  }),
  ownSuppressor: message<[name: string]>({
    number: 3524,
    severity: 'error',
    message: (name) => `\`${name}\` is to hold back its own actions`,
    hint: 'name another alarm',
    bad: suppressed({ ActionsSuppressor: 'shop' }),
    good: suppressed(),
  }),
  noActions: message({
    number: 9520,
    severity: 'info',
    message: 'nobody is told: the alarm has no actions',
    hint: 'add `AlarmActions`',
    bad: compositeText({ AlarmActions: undefined }),
    good: compositeText(),
  }),
  idleSuppressor: message({
    number: 9521,
    severity: 'info',
    message: 'there are no actions that the suppressor could hold back',
    hint: 'remove `ActionsSuppressor`, or add actions',
    bad: suppressed({ AlarmActions: undefined }),
    good: suppressed(),
  }),
});
