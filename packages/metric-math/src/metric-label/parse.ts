import { type Diagnostic, type Outcome, outcomeOf, spanOf } from '@sluice/core';
import type { Label, Part } from './ast.ts';
import { codes } from './codes.ts';
import { readPlaceholder } from './read-placeholder.ts';

/** Reads a label; never throws. Text outside of `${…}` is itself. */
export function parse(text: string): Outcome<Label> {
  const said: Diagnostic[] = [];
  const parts: Part[] = [];
  let from = 0;
  const literal = (to: number) => {
    if (to > from)
      parts.push({ kind: 'literal', text: text.slice(from, to), span: spanOf(from, to) });
  };
  const lastQuoted = text.lastIndexOf("')}");
  for (;;) {
    const open = text.indexOf('${', from);
    const close = open < 0 ? -1 : endOf(text, open + 2, lastQuoted);
    literal(open < 0 ? text.length : open);
    if (open < 0) break;
    if (close < 0) {
      said.push(codes.unclosed.at(spanOf(open, text.length)));
      break;
    }
    const part = readPlaceholder(text.slice(open + 2, close), spanOf(open, close + 1), said);
    if (part !== undefined) parts.push(part);
    from = close + 1;
  }
  return outcomeOf({ kind: 'label', parts, span: spanOf(0, text.length) }, said);
}

/** The `}` that closes what begins here; one in the quotes of a property does not. */
function endOf(text: string, start: number, lastQuoted: number): number {
  if (start <= lastQuoted && text.startsWith("PROP('", start)) {
    return text.indexOf("')}", start) + 2;
  }
  return text.indexOf('}', start);
}
