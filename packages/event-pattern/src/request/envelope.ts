import { type Diagnostic, spanOf } from '@sluice/core';
import { type JsonValue, readJson } from '@sluice/syntax';
import { codes } from '../codes.ts';

const required = ['id', 'detail-type', 'source', 'account', 'time', 'region'];

/** What `TestEventPattern` asks of an event beside its being a JSON object. */
export function checkEnvelope(text: string): readonly Diagnostic[] {
  const { value, faults } = readJson(text);
  // What is no object is refused where the event is read.
  if (value?.kind !== 'object' || faults.some(({ reason }) => reason !== 'trailing')) return [];
  const missing = required.find((name) => !value.members.some(({ key }) => key.value === name));
  if (missing !== undefined) return [codes.envelopeMember.at(nowhere, missing)];
  const time = value.members.findLast(({ key }) => key.value === 'time')!.value;
  return isTime(time)
    ? []
    : [codes.envelopeTime.at(nowhere, text.slice(time.span.start, time.span.end).slice(0, 40))];
}

const isTime = (json: JsonValue) =>
  json.kind === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/.test(json.value) &&
  !Number.isNaN(Date.parse(json.value.replace(/\.\d+/, '')));

const nowhere = spanOf(0, 0);
