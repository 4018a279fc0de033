import type { Span } from '@sluice/core';
import type { Meaning, Part } from './ast.ts';

/** Cuts a template into parts. Whether a placeholder stands in quotes is counted on the way. */
export function scan(text: string, meaningOf: (name: string, span: Span) => Meaning): Part[] {
  const parts: Part[] = [];
  let quoted = false;
  let at = 0;
  // The service looks for placeholders first: even `\<v>` is one.
  for (const found of text.matchAll(/<(\$[^<>"\s]*|[\w.-]+)>/g)) {
    quoted = cut(text, at, found.index, quoted, parts);
    at = found.index + found[0].length;
    const span = { start: found.index, end: at };
    const name = found[1]!;
    parts.push({ kind: 'placeholder', name, quoted, meaning: meaningOf(name, span), span });
  }
  cut(text, at, text.length, quoted, parts);
  return parts;
}

/** Adds the texts and blanks of a stretch without placeholders; tells whether it ends in quotes. */
function cut(text: string, from: number, to: number, quoted: boolean, parts: Part[]): boolean {
  let start = from;
  let inside = quoted;
  const push = (kind: 'text' | 'blank', end: number) => {
    if (end > start) parts.push({ kind, text: text.slice(start, end), span: { start, end } });
    start = end;
  };
  for (let at = from; at < to; at++) {
    const char = text[at]!;
    if (inside && char === '\\') at += 1;
    else if (char === '"') inside = !inside;
    else if (!inside && isBlank(char)) {
      push('text', at);
      let end = at + 1;
      while (end < to && isBlank(text[end]!)) end += 1;
      push('blank', end);
      at = end - 1;
    }
  }
  push('text', to);
  return inside;
}

const isBlank = (char: string) => char === ' ' || char === '\n' || char === '\r' || char === '\t';
