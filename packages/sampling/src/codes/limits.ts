import { message } from '@sluice/core';
import { createText, localText, rulesText, ruleText } from '../examples.ts';

const violated = (at: string, value: string, constraint: string) =>
  `1 validation error detected: Value '${value}' at '${at}' failed to satisfy constraint: Member must have ${constraint}`;
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    RuleName: `r${i}`,
    Priority: i + 1,
    URLPath: `/${i}/*`,
  }));
const tags = (count: number) => Array.from({ length: count }, (_, i) => ({ Key: `k${i}` }));
const attributes = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, 'v']));

/** What the service refuses because it is too long, too many or out of range. */
export const limitMessages = {
  tooShort: message<[name: string, member: string]>({
    number: 4001,
    severity: 'error',
    message: (name) => `\`${name}\` is empty`,
    hint: 'write at least one character',
    aws: (_, member) => violated(member, '', 'length greater than or equal to 1'),
    bad: ruleText({ RuleName: '' }),
    good: ruleText({ RuleName: 'r' }),
  }),
  tooLong: message<[name: string, member: string, value: string, length: number, most: number]>({
    number: 4002,
    severity: 'error',
    message: (name, _, __, length, most) =>
      `\`${name}\` has ${length} characters, and ${most} are allowed`,
    hint: 'shorten it; `*` stands for any characters',
    aws: (_, member, value, __, most) =>
      violated(member, value, `length less than or equal to ${most}`),
    bad: ruleText({ HTTPMethod: 'ABCDEFGHIJK' }),
    good: ruleText({ HTTPMethod: 'PROPPATCH' }),
  }),
  range: message<
    [name: string, value: string, least: number, most: number, hint: string, aws: string]
  >({
    number: 4003,
    severity: 'error',
    message: (name, value, least, most) =>
      `\`${name}\` is ${value}, which is ${Number(value) < least ? `below ${least}` : `above ${most}`}`,
    hint: (_, __, ___, ____, hint) => hint,
    aws: (_, __, ___, ____, _____, aws) => aws,
    bad: ruleText({ FixedRate: 5 }),
    good: ruleText({ FixedRate: 0.05 }),
  }),
  fraction: message<[name: string, value: string]>({
    number: 4004,
    severity: 'error',
    message: (name, value) => `\`${name}\` is ${value}, which is no whole number`,
    hint: 'write a whole number',
    bad: ruleText({ Priority: 1.5 }),
    good: ruleText({ Priority: 1 }),
  }),
  version: message<[value: string]>({
    number: 4005,
    severity: 'error',
    message: (value) => `${value} is no version of sampling rules`,
    hint: 'write `"Version": 1`',
    aws: (value) =>
      Number(value) < 1
        ? violated('samplingRule.version', value, 'value greater than or equal to 1')
        : 'Sampling rule version must be 1',
    bad: ruleText({ Version: 2 }),
    good: ruleText({ Version: 1 }),
  }),
  manyAttributes: message<[count: number, member: string, written: string]>({
    number: 4006,
    severity: 'error',
    message: (count) => `the rule has ${count} attributes, and 5 are allowed`,
    hint: 'drop some, or match several with one pattern',
    aws: (_, member, written) => violated(member, written, 'length less than or equal to 5'),
    bad: ruleText({ Attributes: attributes(6) }),
    good: ruleText({ Attributes: attributes(5) }),
  }),
  manyRules: message<[count: number]>({
    number: 4007,
    severity: 'error',
    message: (count) => `${count} rules stand beside the default rule, and 25 are allowed`,
    hint: 'join rules with wildcards, or ask for a higher quota',
    aws: 'The maximum number of custom sampling rules has been reached.',
    bad: rulesText(...many(26)),
    good: rulesText(...many(25)),
  }),
  boostOff: message({
    number: 4008,
    severity: 'error',
    message: 'the boost has neither a rate nor a cooldown',
    hint: 'remove `SamplingRateBoost`: the service fails on this one',
    bad: ruleText({ SamplingRateBoost: { MaxRate: 0, CooldownWindowMinutes: 0 } }),
    good: ruleText({ SamplingRateBoost: { MaxRate: 0.5, CooldownWindowMinutes: 10 } }),
  }),
  manyTags: message<[count: number]>({
    number: 4009,
    severity: 'error',
    message: (count) => `the rule has ${count} tags, and 50 are allowed`,
    hint: 'drop some',
    aws: 'The resultant tag set must not have more than 50 user tags.',
    bad: createText({}, { Tags: tags(51).map((tag) => ({ ...tag, Value: '' })) }),
    good: createText({}, { Tags: [{ Key: 'team', Value: 'shop' }] }),
  }),
  reservedTag: message<[key: string]>({
    number: 4010,
    severity: 'error',
    message: (key) => `the tag \`${key}\` begins with \`aws:\``,
    hint: 'choose another key: these belong to AWS',
    aws: 'Caller is an end user and not allowed to mutate system tags',
    bad: createText({}, { Tags: [{ Key: 'aws:team', Value: 'shop' }] }),
    good: createText({}, { Tags: [{ Key: 'team', Value: 'shop' }] }),
  }),
  sameTag: message<[key: string]>({
    number: 4011,
    severity: 'error',
    message: (key) => `the tag \`${key}\` is given twice`,
    hint: 'keep one: the service fails on two',
    bad: createText({}, { Tags: [1, 2].map((n) => ({ Key: 'team', Value: `${n}` })) }),
    good: createText({}, { Tags: [{ Key: 'team', Value: 'shop' }] }),
  }),
  attributeLength: message<[what: string, length: number, most: number]>({
    number: 4012,
    severity: 'error',
    message: (what, length, most) =>
      length === 0
        ? `the ${what} of an attribute is empty`
        : `the ${what} of an attribute has ${length} characters, and ${most} are allowed`,
    hint: (what) => `give the ${what} 1 to 32 characters`,
    bad: ruleText({ Attributes: { tier: '' } }),
    good: ruleText({ Attributes: { tier: '*' } }),
  }),
  localRange: message<[name: string, value: string, wanted: string]>({
    number: 4101,
    severity: 'error',
    message: (name, value, wanted) => `\`${name}\` is ${value}, not ${wanted}`,
    hint: (_, __, wanted) => `write ${wanted}`,
    bad: localText({ fixed_target: -1 }),
    good: localText({ fixed_target: 0 }),
  }),
};
