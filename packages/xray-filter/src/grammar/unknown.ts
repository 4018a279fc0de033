import { suggest } from '@sluice/core';
import type { Found } from '@sluice/syntax';
import { codes } from '../codes.ts';
import { conditionNames } from '../keywords.ts';
import { positionOf, type Reading, replacing, spanOfToken } from '../reading/reading.ts';

/** What other tools call what X-Ray calls otherwise. */
const synonyms: Readonly<Record<string, string>> = {
  status: 'http.status',
  statuscode: 'http.status',
  'http.status_code': 'http.status',
  'http.statuscode': 'http.status',
  'http.response.status': 'http.status',
  url: 'http.url',
  'http.request.url': 'http.url',
  method: 'http.method',
  'http.request.method': 'http.method',
  useragent: 'http.useragent',
  'http.user_agent': 'http.useragent',
  clientip: 'http.clientip',
  'http.client_ip': 'http.clientip',
  latency: 'responsetime',
  response_time: 'responsetime',
  time: 'duration',
  username: 'user',
  'user.name': 'user',
  az: 'availabilityzone',
  availability_zone: 'availabilityzone',
  instanceid: 'instance.id',
  instance_id: 'instance.id',
  arn: 'resource.arn',
  accountid: 'account.id',
  group: 'group.name',
  throttled: 'throttle',
  errors: 'error',
  faults: 'fault',
};

export function sayUnknown(reading: Reading, word: Found): void {
  const span = spanOfToken(word);
  const where = reading.stumble(span);
  const near = nearest(word.image);
  const fix = near === undefined ? undefined : replacing(span, near, `write \`${near}\``);
  const place = { span, fix, awsPosition: positionOf(where) };
  reading.say(codes.unknownKeyword.at(place, word.image, near, where));
}

function nearest(word: string): string | undefined {
  if (word.length > 60) return undefined;
  const lower = word.toLowerCase();
  const annotation = /^(?:annotations|annotate|anotation|annotaton|metadata)\.(\w+)$/i.exec(word);
  if (annotation !== null) return `annotation.${annotation[1]}`;
  if (Object.hasOwn(synonyms, lower)) return synonyms[lower];
  const longer = conditionNames.find((name) => name.startsWith(`${lower}.`));
  return longer ?? suggest(lower, conditionNames);
}
