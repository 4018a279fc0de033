import { message } from '@sluice/core';
import { createText, resourceText, rulesText, ruleText, updateText } from '../examples.ts';

/** Names and types of what stands in a rule of the API or of CloudFormation. */
export const meaningMessages = {
  wrongType: message<[name: string, wanted: string, found: string]>({
    number: 3001,
    severity: 'error',
    message: (name, wanted, found) => `\`${name}\` is ${found}, not ${wanted}`,
    hint: (name, wanted) => `give \`${name}\` as ${wanted}`,
    bad: ruleText({ Priority: 'first' }),
    good: ruleText({ Priority: 1 }),
  }),
  misspelled: message<[name: string, near: string]>({
    number: 3002,
    severity: 'error',
    message: (name) => `\`${name}\` is no field that X-Ray knows here`,
    hint: (_, near) => `did you mean \`${near}\`?`,
    bad: ruleText({ Host: undefined, Hosts: '*' }),
    good: ruleText(),
  }),
  unknownProperty: message<[name: string, hint: string]>({
    number: 3003,
    severity: 'error',
    message: (name) => `\`${name}\` is no property that CloudFormation knows here`,
    hint: (_, hint) => hint,
    bad: resourceText({ Comment: 'x' }),
    good: resourceText(),
  }),
  missing: message<[name: string, member: string]>({
    number: 3004,
    severity: 'error',
    message: (name) => `\`${name}\` is missing`,
    hint: (name) => `add \`${name}\``,
    aws: refusalOfNothing,
    bad: ruleText({ ServiceName: undefined }),
    good: ruleText(),
  }),
  nameAndArn: message({
    number: 3005,
    severity: 'error',
    message: '`RuleName` and `RuleARN` both name the rule',
    hint: 'keep one of them',
    aws: 'Request cannot contain both sampling rule name and sampling rule ARN',
    bad: ruleText({ RuleARN: 'arn:aws:xray:us-east-1:111111111111:sampling-rule/checkout' }),
    good: ruleText(),
  }),
  noName: message({
    number: 3006,
    severity: 'error',
    message: 'the rule has no name',
    hint: 'add `RuleName`',
    aws: 'Request must contain either sampling rule name or sampling rule ARN',
    bad: ruleText({ RuleName: undefined }),
    good: ruleText(),
  }),
  badArn: message<[arn: string]>({
    number: 3007,
    severity: 'error',
    message: (arn) => `\`${arn}\` is not the ARN of a sampling rule`,
    hint: 'write it like `arn:aws:xray:REGION:ACCOUNT:sampling-rule/NAME`, or give `RuleName`',
    aws: 'Invalid sampling rule ARN',
    bad: ruleText({ RuleName: undefined, RuleARN: 'checkout' }),
    good: ruleText({
      RuleName: undefined,
      RuleARN: 'arn:aws:xray:us-east-1:111111111111:sampling-rule/checkout',
    }),
  }),
  defaultChanged: message<[name: string]>({
    number: 3008,
    severity: 'error',
    message: (name) => `\`${name}\` is changed in the default rule`,
    hint: (name) => `remove \`${name}\`, or give the rule another name`,
    aws: 'Only the reservoir size and fixed rate of the default sampling rule can be modified',
    bad: updateText({ RuleName: 'Default', Host: 'example.com' }),
    good: updateText({ RuleName: 'Default', FixedRate: 0.1, ReservoirSize: 2 }),
  }),
  defaultCreated: message({
    number: 3009,
    severity: 'error',
    message: 'the name `Default` belongs to the rule that every account has',
    hint: 'choose another name, or update the default rule instead of creating it',
    aws: 'Sampling rule already exists',
    bad: createText({ RuleName: 'Default' }),
    good: createText(),
  }),
  sameName: message<[name: string]>({
    number: 3010,
    severity: 'error',
    message: (name) => `\`${name}\` names two rules`,
    hint: 'give each rule a name of its own',
    aws: 'Sampling rule already exists',
    bad: rulesText({}, { Priority: 200, HTTPMethod: 'GET' }),
    good: rulesText({}, { RuleName: 'browse', Priority: 200, HTTPMethod: 'GET' }),
  }),
  resourceType: message<[type: string]>({
    number: 3011,
    severity: 'error',
    message: (type) => `a resource of the type ${type} holds no sampling rule`,
    hint: 'the type is `AWS::XRay::SamplingRule`',
    bad: resourceText({}, { Type: 'AWS::XRay::SamplingRules' }),
    good: resourceText(),
  }),
};

/** Numbers that are not sent reach the service as 0. */
function refusalOfNothing(name: string, member: string): string {
  const asZero = name === 'Version' || name === 'Priority';
  const [value, constraint] = asZero
    ? ["'0'", 'have value greater than or equal to 1']
    : ['null', 'not be null'];
  return `1 validation error detected: Value ${value} at '${member}' failed to satisfy constraint: Member must ${constraint}`;
}
