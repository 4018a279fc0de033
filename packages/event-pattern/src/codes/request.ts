import { message } from '@sluice/core';

const pattern = '{"source": ["aws.s3"]}';
const members = '"id":"1","detail-type":"t","source":"aws.s3","account":"1","region":"r"';

/** 5010…5019: what is asked of a pattern, as plain JSON. */
export const request = {
  malformedInput: message<[member: string, wanted: string]>({
    number: 5010,
    severity: 'error',
    message: (member, wanted) => `the input's \`${member}\` is not ${wanted}`,
    hint: 'give {"event": "…"}, with profile, service, scope, message or attributes where they matter',
    bad: { text: pattern, input: { event: 5 } },
    good: { text: pattern, input: { event: '{}' } },
  }),
  envelopeMember: message<[name: string]>({
    number: 5011,
    severity: 'error',
    message: (name) => `the event has no \`${name}\`, which the call asks for`,
    hint: 'give id, detail-type, source, account, time and region',
    aws: 'Parameter Event is not valid.',
    bad: { text: pattern, input: { api: 'TestEventPattern', event: '{"source":"aws.s3"}' } },
    good: {
      text: pattern,
      input: { api: 'TestEventPattern', event: `{${members},"time":"2026-01-01T00:00:00Z"}` },
    },
  }),
  envelopeTime: message<[time: string]>({
    number: 5012,
    severity: 'error',
    message: (time) => `the event's \`time\` is ${time}, which is no time`,
    hint: 'write it like "2026-01-01T00:00:00Z"',
    aws: 'Parameter Event is not valid. Reason: Invalid time.',
    bad: { text: pattern, input: { api: 'TestEventPattern', event: `{${members},"time":"noon"}` } },
    good: {
      text: pattern,
      input: { api: 'TestEventPattern', event: `{${members},"time":"2026-01-01T00:00:00Z"}` },
    },
  }),
};
