import type { KeywordName, Scope } from '../keywords.ts';

/** What is true, and what is not, of a request, a node or an element. */
export const predicates: Readonly<
  Partial<Record<KeywordName, readonly [is: string, isNot: string]>>
> = {
  ok: ['succeeded (2xx)', 'did not succeed (2xx)'],
  error: ['ended with a client error (4xx)', 'did not end with a client error (4xx)'],
  fault: ['ended with a server error (5xx)', 'did not end with a server error (5xx)'],
  throttle: ['was throttled (429)', 'was not throttled (429)'],
  partial: ['is incomplete', 'is complete'],
  inferred: ['is inferred from calls to it', 'is not inferred'],
  root: ['is the first of the trace', 'is not the first of the trace'],
  first: ['is the first of its chain', 'is not the first of its chain'],
  last: ['is the last of its chain', 'is not the last of its chain'],
  remote: ['is a remote call', 'is no remote call'],
};

const nouns: Readonly<Partial<Record<KeywordName, string>>> = {
  responsetime: 'response time',
  duration: 'duration',
  'http.status': 'status code',
  index: 'place in the chain, counted from 0,',
  coverage: 'coverage',
  'http.url': 'URL',
  'http.method': 'HTTP method',
  'http.useragent': 'user agent',
  'http.clientip': 'client’s IP address',
  name: 'name',
  type: 'type',
  message: 'message',
};

/** Those of which there may be several. */
const several: Readonly<Partial<Record<KeywordName, string>>> = {
  user: 'a user',
  availabilityzone: 'an availability zone',
  'instance.id': 'an instance ID',
  'resource.arn': 'a resource ARN',
  'account.id': 'an account ID',
};

/** Who a condition speaks of. */
export const subjectIn = (scope: Scope, name: KeywordName): string => {
  if (scope === 'trace')
    return name === 'partial' || name === 'inferred' ? 'the trace' : 'the request';
  return scope === 'edge' ? 'the call' : 'it';
};

export const nounIn = (scope: Scope, name: KeywordName): string =>
  several[name] ?? `${scope === 'trace' ? 'the' : 'its'} ${nouns[name]}`;

export const isTime = (name: KeywordName): boolean =>
  name === 'responsetime' || name === 'duration';

export const causeNouns = { fault: 'a fault', error: 'an error', responsetime: 'a slow response' };
export const partNouns = { service: 'a service', entity: 'an entity', exception: 'an exception' };
