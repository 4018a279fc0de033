import { unwrap } from '@sluice/core';
import { compile, type EventInput } from '@sluice/event-pattern';
import { lines } from '../fixtures/lines.ts';
import { suite } from '../harness.ts';

/** Denied or risky calls from outside of the company: what such rules usually say. */
const pattern = JSON.stringify({
  source: [{ prefix: 'aws.' }],
  'detail-type': ['AWS API Call via CloudTrail'],
  detail: {
    eventName: ['RunInstances', 'CreateUser', { wildcard: 'Delete*Policy' }],
    userIdentity: { type: [{ 'anything-but': ['Root'] }] },
    sourceIPAddress: [{ 'anything-but': { prefix: '10.' } }],
    errorCode: [{ exists: false }],
  },
});

interface ApiCall {
  readonly source?: string;
  readonly 'detail-type'?: string;
  readonly detail?: {
    readonly eventName?: string;
    readonly userIdentity?: { readonly type?: string };
    readonly sourceIPAddress?: string;
    readonly errorCode?: string;
  };
}

/** The pattern as a person would write it, for events of this one shape. */
function byHand({ source, 'detail-type': type, detail }: ApiCall): boolean {
  const name = detail?.eventName ?? '';
  return (
    source?.startsWith('aws.') === true &&
    type === 'AWS API Call via CloudTrail' &&
    (name === 'RunInstances' || name === 'CreateUser' || /^Delete.*Policy$/.test(name)) &&
    detail?.userIdentity?.type !== undefined &&
    detail.userIdentity.type !== 'Root' &&
    detail.sourceIPAddress !== undefined &&
    !detail.sourceIPAddress.startsWith('10.') &&
    detail.errorCode === undefined
  );
}

const texts = lines('events', 1000);
const values = texts.map((text): ApiCall & EventInput => JSON.parse(text));
const [code, closures, reference] = (['code', 'closures', 'reference'] as const).map((engine) =>
  unwrap(compile(pattern, { engine })),
);

export default [
  suite('event-pattern/run on a value', values, {
    'the reference': reference!.test,
    closures: closures!.test,
    code: code!.test,
    'written by hand': byHand,
  }),
  suite('event-pattern/run on text', texts, {
    'JSON.parse, then by hand': (text) => byHand(JSON.parse(text)),
    'JSON.parse, then code': (text) => code!.test(JSON.parse(text)),
    code: (text) => code!.testText(text),
    'the reference': (text) => reference!.testText(text),
  }),
];
