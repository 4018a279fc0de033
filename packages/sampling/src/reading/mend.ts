import type { Fix, Span } from '@sluice/core';
import type { JsonObject, JsonString } from '@sluice/syntax';

/** Writes something else at a place; nothing where it is not known what. */
export const writing = (span: Span, text: string | undefined): Fix | undefined =>
  text === undefined ? undefined : { title: `write ${text}`, edits: [{ span, text }] };

/** Writes a name in quotes. */
export const naming = (span: Span, name: string | undefined): Fix | undefined =>
  name === undefined
    ? undefined
    : { title: `write \`${name}\``, edits: [{ span, text: JSON.stringify(name) }] };

/** Puts a member at the beginning of an object, or its value where it has none. */
export function inserting(
  object: JsonObject,
  name: string,
  value: string | undefined,
): Fix | undefined {
  if (value === undefined) return undefined;
  const present = object.members.findLast(({ key }) => key.value === name);
  if (present !== undefined) return writing(present.value.span, value);
  return insertingAll(object, [[name, value]]);
}

/** Puts members at the beginning of an object. */
export function insertingAll(
  { span, members }: JsonObject,
  added: readonly (readonly [name: string, value: string])[],
): Fix {
  const at = span.start + 1;
  const written = added.map(([name, value]) => `"${name}": ${value}`).join(', ');
  const text = `${written}${members.length > 0 ? ', ' : ''}`;
  return { title: `add \`${written}\``, edits: [{ span: { start: at, end: at }, text }] };
}

/** Takes a member out of an object, with the comma that it had. */
export function removing({ members }: JsonObject, key: JsonString): Fix {
  const i = members.findIndex((member) => member.key === key);
  const before = members[i - 1];
  const after = members[i + 1];
  const end = members[i]!.value.span.end;
  const span = after
    ? { start: key.span.start, end: after.key.span.start }
    : { start: before?.value.span.end ?? key.span.start, end };
  return { title: `remove \`${key.value}\``, edits: [{ span, text: '' }] };
}
