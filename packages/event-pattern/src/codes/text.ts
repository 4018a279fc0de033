import { message } from '@sluice/core';

/** 1xxx: what is no JSON at all. */
export const text = {
  malformed: message<[said: string, hint: string]>({
    number: 1001,
    severity: 'error',
    message: (said) => said,
    hint: (_, hint) => hint,
    bad: '{"source": [aws.s3]}',
    good: '{"source": ["aws.s3"]}',
  }),
  tooDeep: message<[limit: number]>({
    number: 1002,
    severity: 'error',
    message: (limit) => `it is nested deeper than ${limit} levels`,
    hint: 'join the names of single-child levels with dots: {"a.b.c": […]}',
    bad: `${'{"a":'.repeat(300)}[1]${'}'.repeat(300)}`,
    good: '{"a":{"b":{"c":[1]}}}',
  }),
};
