import type { Diagnostic, Edit, Span } from '@sluice/core';
import type { JsonString } from './ast.ts';

/** What is said of the text that a JSON string means, said of the JSON text that holds it. */
export function within(json: string, holder: JsonString): (said: Diagnostic) => Diagnostic {
  const offsets = offsetsOf(json, holder);
  const last = offsets.length - 1;
  const place = ({ start, end }: Span): Span => ({
    start: offsets[Math.min(start, last)]!,
    end: offsets[Math.min(end, last)]!,
  });
  const edit = ({ span, text }: Edit): Edit => ({
    span: place(span),
    text: JSON.stringify(text).slice(1, -1),
  });
  return ({ span, related, fix, ...rest }) => ({
    ...rest,
    span: place(span),
    ...(related && { related: related.map((one) => ({ ...one, span: place(one.span) })) }),
    ...(fix && { fix: { ...fix, edits: fix.edits.map(edit) } }),
  });
}

/** For each character of the text, and its end, where it stands in the JSON. */
function offsetsOf(json: string, { span }: JsonString): readonly number[] {
  const offsets: number[] = [];
  let at = span.start + 1;
  for (; at < span.end - 1; at++) {
    offsets.push(at);
    if (json[at] === '\\') at += json[at + 1] === 'u' ? 5 : 1;
  }
  return [...offsets, at];
}
