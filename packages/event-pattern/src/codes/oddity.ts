import { message } from '@sluice/core';

/** 9020…9039: where the service itself is odd. */
export const oddity = {
  astralIgnoringCase: message<[character: string]>({
    number: 9020,
    severity: 'warning',
    message: (character) =>
      `ignoring case, the service takes "${character}" for two question marks`,
    hint: 'match it without equals-ignore-case',
    bad: '{"a": [{"equals-ignore-case": "😀"}]}',
    good: '{"a": ["😀"]}',
  }),
  quoteAtEdge: message<[operator: string]>({
    number: 9021,
    severity: 'warning',
    message: (operator) =>
      `a quote at the far edge of a ${operator} also matches the end of the value itself`,
    hint: 'leave the quote out',
    bad: '{"a": [{"prefix": "x\\""}]}',
    good: '{"a": [{"prefix": "x"}]}',
  }),
  emptyKey: message({
    number: 9022,
    severity: 'warning',
    message: 'the service forgets some empty keys, so this field may never match',
    hint: 'match another field',
    bad: '{"a": {"": ["x"]}}',
    good: '{"a": {"b": ["x"]}}',
  }),
  everyAddress: message<[block: string]>({
    number: 9023,
    severity: 'warning',
    message: (block) => `${block} also matches addresses of the other version, and numbers`,
    hint: 'use {"exists": true} if any value will do',
    bad: '{"ip": [{"cidr": "0.0.0.0/0"}]}',
    good: '{"ip": [{"cidr": "10.0.0.0/8"}]}',
  }),
  mixedVersions: message<[block: string, other: string]>({
    number: 9024,
    severity: 'info',
    message: (block, other) =>
      `${block} also matches ${other}, for the service compares addresses by their first digits`,
    hint: 'exclude the other version by another field if it matters',
    bad: '{"ip": [{"cidr": "10.0.0.0/8"}]}',
    good: '{"ip": [{"prefix": "10."}]}',
  }),
  pollerField: message<[name: string]>({
    number: 9025,
    severity: 'warning',
    message: (name) => `\`${name}\` is added by the pipe after filtering and never matches`,
    hint: 'match a field of the record itself',
    bad: {
      text: '{"awsRegion": ["us-east-1"]}',
      options: { profile: 'pipes', service: 'sqs' },
    },
    good: { text: '{"body": {"region": ["us-east-1"]}}', options: { profile: 'pipes' } },
    source:
      'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-event-filtering.html',
  }),
  undocumentedOperator: message<[operator: string, surface: string]>({
    number: 9026,
    severity: 'info',
    message: (operator, surface) => `${operator} is not in the documented list for ${surface}`,
    hint: 'try it with a test record first',
    bad: { text: '{"body": {"a": [{"wildcard": "a*b"}]}}', options: { profile: 'lambda' } },
    good: { text: '{"body": {"a": [{"prefix": "a"}]}}', options: { profile: 'lambda' } },
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html',
  }),
};
