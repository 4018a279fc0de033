import { message } from '@sluice/core';

/** 9xxx: patterns that the service takes, but that hardly mean what they say. */
export const advice = {
  trailingText: message({
    number: 9001,
    severity: 'warning',
    message: 'text after the end of the pattern is ignored',
    hint: 'remove it, or move it into the object',
    bad: '{"source": ["aws.s3"]}, {"region": ["us-east-1"]}',
    good: '{"source": ["aws.s3"], "region": ["us-east-1"]}',
  }),
};
