import { message } from '@sluice/core';

/** 3070…3089: what one surface does not take. */
export const surface = {
  operatorOutside: message<[operator: string, surface: string]>({
    number: 3070,
    severity: 'error',
    message: (operator, name) => `${operator} is not supported by ${name}`,
    hint: 'use another operator, or match in a rule of an event bus',
    bad: { text: '{"body": [{"wildcard": "a*b"}]}', options: { profile: 'pipes' } },
    good: { text: '{"body": [{"prefix": "a"}]}', options: { profile: 'pipes' } },
    source:
      'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html',
  }),
  nestedPolicy: message<[name: string]>({
    number: 3071,
    severity: 'error',
    message: (name) => `\`${name}\` is nested, but message attributes have no fields inside`,
    hint: 'use the scope MessageBody, or match the attribute itself',
    aws: 'Filter policy scope MessageAttributes does not support nested filter policy',
    bad: { text: '{"a": {"b": [1]}}', options: { profile: 'sns', scope: 'MessageAttributes' } },
    good: { text: '{"a": {"b": [1]}}', options: { profile: 'sns', scope: 'MessageBody' } },
  }),
};
