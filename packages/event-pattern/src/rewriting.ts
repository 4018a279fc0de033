import type { Fix, Span } from '@sluice/core';
import type { JsonArray, JsonObject, JsonValue } from '@sluice/syntax';

/** Another name in the place of a key. */
export const renaming = (span: Span, name: string): Fix => ({
  title: `write \`${name}\``,
  edits: [{ span, text: JSON.stringify(name) }],
});

/** A list of strings, written as one matcher each. */
export function oneEach(
  operator: string,
  argument: JsonValue,
  matcher: JsonObject,
): Fix | undefined {
  const texts = argument.kind === 'array' ? textsOf(argument.elements) : undefined;
  if (texts === undefined) return undefined;
  const matchers = texts.map((text) => `{"${operator}": ${JSON.stringify(text)}}`);
  const edits = [{ span: matcher.span, text: matchers.join(', ') }];
  return { title: 'give each string a matcher of its own', edits };
}

/** `[{"prefix": "a"}, {"prefix": "b"}]` in `anything-but`, written as one matcher with a list. */
export function matchersInList(
  list: JsonArray,
  operators: ReadonlySet<string>,
): { readonly hint?: string; readonly fix?: Fix } {
  const members = list.elements.flatMap((each) => (each.kind === 'object' ? each.members : []));
  const name = members[0]?.key.value;
  const texts = textsOf(members.map(({ value }) => value));
  const alike = members.every(({ key }) => key.value === name);
  if (name === undefined || texts === undefined || !operators.has(name) || !alike) return {};
  const single = list.elements.every((each) => each.kind === 'object' && each.members.length === 1);
  if (!single) return {};
  const hint = `write the operator once, with a list: {"anything-but": {"${name}": […]}}`;
  const text = `{"${name}": [${texts.map((each) => JSON.stringify(each)).join(', ')}]}`;
  return { hint, fix: { title: 'write the operator once', edits: [{ span: list.span, text }] } };
}

/** The texts, where all are strings and there are some. */
function textsOf(values: readonly JsonValue[]): readonly string[] | undefined {
  const texts = values.flatMap((each) => (each.kind === 'string' ? each.value : []));
  return texts.length > 0 && texts.length === values.length ? texts : undefined;
}
