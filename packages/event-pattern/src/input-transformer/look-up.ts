import { type JsonMember, type JsonObject, type JsonValue, readJson } from '@sluice/syntax';
import { encodedKeys, envelopeKeys, epochOf } from './envelope.ts';
import { find, memberOf } from './find.ts';
import type { Context } from './options.ts';
import type { Lookup } from './plan.ts';

const nowhere = { start: 0, end: 0 };

/** `root` is the event as paths see it. */
export function lookUp(
  lookup: Lookup,
  event: JsonObject,
  root: JsonObject,
  context: Context,
): JsonValue | undefined {
  if (typeof lookup !== 'string') return find(root, lookup.steps);
  if (lookup === 'event') return root;
  if (lookup === 'received') return event;
  if (lookup === 'envelope') return envelopeOf(event);
  const value = context[lookup];
  return value === undefined ? undefined : { kind: 'string', value, span: nowhere };
}

function envelopeOf(event: JsonObject): JsonObject {
  const members = envelopeKeys.flatMap(([written, key]): JsonMember[] => {
    const found = memberOf(event, key);
    const value = key === 'time' ? epoch(found) : found;
    if (value === undefined) return [];
    return [{ key: { kind: 'string', value: written, span: nowhere }, value }];
  });
  return { kind: 'object', members, span: nowhere };
}

function epoch(time: JsonValue | undefined): JsonValue | undefined {
  const value = time?.kind === 'string' ? epochOf(time.value) : undefined;
  return value === undefined ? undefined : { kind: 'number', lexeme: String(value), span: nowhere };
}

/** The event with the JSON in place of fields that hold it as text. */
export function decoded(event: JsonObject): JsonObject {
  if (!event.members.some(isEncoded)) return event;
  const members = event.members.map((member): JsonMember => {
    if (!isEncoded(member)) return member;
    const { value, faults } = readJson(member.value.value);
    const whole = faults.length === 0 && (value?.kind === 'object' || value?.kind === 'array');
    return whole ? { key: member.key, value } : member;
  });
  return { ...event, members };
}

const isEncoded = (
  member: JsonMember,
): member is JsonMember & { value: { kind: 'string'; value: string } } =>
  member.value.kind === 'string' && encodedKeys.has(member.key.value);
