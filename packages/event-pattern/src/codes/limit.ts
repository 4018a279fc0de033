import { message } from '@sluice/core';

const alternatives = (letter: string) => `"$or":[{"${letter}":[1]},{"${letter}${letter}":[1]}]`;

/** Ten pairs of alternatives, each inside the one before: 1024 combinations. */
const manyCombinations = () => {
  const letters = [...'abcdefghij'];
  return `{${letters.map((letter) => `"${letter}0":{${alternatives(letter)}}`).join(',')}}`;
};

const manyFields = (count: number) =>
  `{${Array.from({ length: count }, (_, i) => `"f${i}":[1]`).join(',')}}`;

/** 4xxx: patterns that mean something, but more of it than a surface takes. */
export const limit = {
  tooLong: message<[length: number, most: number, surface: string]>({
    number: 4001,
    severity: 'error',
    message: (length, most, surface) =>
      `the pattern has ${length} characters, ${surface} takes ${most}`,
    hint: 'remove blanks, join single-child levels with dots, or split it into several rules',
    bad: `{"a":["${'x'.repeat(2048)}"]}`,
    good: `{"a":["${'x'.repeat(2000)}"]}`,
    source: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html',
  }),
  tooManyCombinations: message<[count: number, most: number]>({
    number: 4002,
    severity: 'error',
    message: (count, most) => `the \`$or\`s combine to ${count} rules, at most ${most} are taken`,
    hint: 'list several values of one field in its array, or split it into several rules',
    aws: 'Or operator is producing over 1000 rule combinations',
    bad: manyCombinations(),
    good: '{"$or": [{"a": [1]}, {"b": [1]}]}',
  }),
  tooManyFields: message<[count: number, most: number]>({
    number: 4003,
    severity: 'error',
    message: (count, most) =>
      `the pattern names ${count} fields at once, at most ${most} are taken`,
    hint: 'split it into several rules',
    bad: { text: manyFields(257), options: { maxLength: 10_000 } },
    good: { text: manyFields(256), options: { maxLength: 10_000 } },
  }),
  tooComplex: message<[complexity: string, most: number]>({
    number: 4004,
    severity: 'error',
    message: (complexity, most) =>
      `its wildcards have the complexity ${complexity}, at most ${most} is taken`,
    hint: 'use fewer `*`, do not repeat characters after one, or use prefix and suffix',
    aws: 'Rule is too complex - try using fewer wildcard characters or fewer repeating character sequences after a wildcard character',
    bad: '{"arn": [{"wildcard": "*:*:*:*:*:event-bus/*"}]}',
    good: '{"arn": [{"wildcard": "arn:aws:events:us-east-1:*:event-bus/*"}]}',
    source: 'https://github.com/aws/event-ruler#wildcard-match',
  }),
  tooManyKeys: message<[count: number, most: number]>({
    number: 4005,
    severity: 'error',
    message: (count, most) => `the policy has ${count} keys, at most ${most} are taken`,
    hint: 'match fewer keys, or nest them under one (scope MessageBody)',
    aws: 'Filter policy can not have more than 5 keys',
    bad: { text: manyFields(6), options: { profile: 'sns' } },
    good: { text: manyFields(5), options: { profile: 'sns' } },
    source: 'https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html',
  }),
  policyTooComplex: message<[count: number, most: number]>({
    number: 4006,
    severity: 'error',
    message: (count, most) =>
      `the policy counts ${count} combinations of values, at most ${most} are taken`,
    hint: 'list fewer values, or nest them less: each value counts once for each level it is in',
    aws: 'Filter policy is too complex',
    bad: { text: policy(6), options: { profile: 'sns', scope: 'MessageBody' } },
    good: { text: policy(5), options: { profile: 'sns', scope: 'MessageBody' } },
    source: 'https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html',
  }),
};

/** Three fields of as many values: 125 combinations of five, 216 of six. */
function policy(values: number): string {
  const list = Array.from({ length: values }, (_, i) => i).join(',');
  return `{"a":[${list}],"b":[${list}],"c":[${list}]}`;
}
