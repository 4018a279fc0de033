import type { Fix, Span } from '@sluice/core';
import { functions } from '../functions/index.ts';

/** What to do about a character that no token begins with. */
export function withoutCharacter(
  source: string,
  span: Span,
  characters: string,
): { readonly hint: string; readonly fix?: Fix } {
  const [first = ''] = characters;
  if (characters === ';') {
    const isLast = source.slice(span.end).trim() === '';
    return isLast
      ? { hint: 'leave it out', fix: without(span) }
      : { hint: 'write `,` between arguments', fix: replacing(span, ',') };
  }
  if (characters === '`') return { hint: 'write ids without quotes', fix: without(span) };
  return { hint: hints[first] ?? 'leave it out' };
}

const hints: Readonly<Record<string, string>> = {
  '?': 'write `IF(condition, then, else)`',
  ':': 'write `IF(condition, then, else)`',
  '.': 'refer to a query by its id alone',
  $: 'refer to a query by its id alone',
  '#': 'leave comments out',
  '{': "write searches as a text: `SEARCH('{AWS/EC2,InstanceId}', 'Average')`",
  '~': 'compare with `==` or `!=`',
};

const without = (span: Span): Fix => ({ title: 'leave it out', edits: [{ span, text: '' }] });

const replacing = (span: Span, text: string): Fix => ({
  title: `write \`${text}\``,
  edits: [{ span, text }],
});

/** What the parser found, in words of ours. */
export const saidOf = (found: string): string =>
  found.replace('EOF', 'the end').replace(/where the end was expected$/, 'after the end');

/** What to do where the parser stumbles. */
export function whatToDo(source: string, span: Span, said: string): string {
  const before = source.slice(0, span.start).trimEnd();
  const found = source.slice(span.start, span.end);
  if (
    /^\/\*|^\/\//.test(source.slice(span.start)) ||
    (/[/*]/.test(found) && before.endsWith('/'))
  ) {
    return 'leave comments out, and divide with one `/`';
  }
  if (/^\w/.test(found) && /['"]$/.test(before)) {
    return `write \`\\${before.at(-1)}\` for a quote within a text`;
  }
  if (!said.endsWith('after the end')) {
    return 'see to it that operators have operands on both sides, and brackets are closed';
  }
  if (/^[)\]]/.test(found)) return 'open it before, or leave it out';
  if (found === ',') {
    return /\d$/.test(before) && /^,\d{3}/.test(source.slice(span.start))
      ? 'write numbers without commas'
      : 'put several series into brackets: `[m1, m2]`';
  }
  const name = /[A-Z]\w*$/.exec(before)?.[0];
  return name !== undefined && functions.has(name)
    ? `put the arguments of \`${name}\` in brackets`
    : 'put an operator before it, or remove it';
}
