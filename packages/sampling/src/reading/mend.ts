import type { Fix, Span } from '@sluice/core';
import type { JsonObject } from '@sluice/syntax';

/** Writes something else at a place; nothing where it is not known what. */
export const writing = (span: Span, text: string | undefined): Fix | undefined =>
  text === undefined ? undefined : { title: `write ${text}`, edits: [{ span, text }] };

/** Writes a name in quotes. */
export const naming = (span: Span, name: string | undefined): Fix | undefined =>
  name === undefined
    ? undefined
    : { title: `write \`${name}\``, edits: [{ span, text: JSON.stringify(name) }] };

/** Puts a member at the beginning of an object. */
export function inserting(
  { span, members }: JsonObject,
  name: string,
  value: string | undefined,
): Fix | undefined {
  if (value === undefined) return undefined;
  const at = span.start + 1;
  const text = `"${name}": ${value}${members.length > 0 ? ', ' : ''}`;
  return { title: `add \`"${name}": ${value}\``, edits: [{ span: { start: at, end: at }, text }] };
}
