import type { Diagnostic, Edit } from '@sluice/core';
import { codes } from '../codes.ts';
import { parseRegex } from './parse-regex.ts';

/** What the service lets stand between percent signs. */
const strange = /[^A-Za-z0-9:_#=@/;, \-^$?[\]{}|\\*+.]/u;

/** At most one error: a character that may not stand there, or a shape that no engine reads. */
export function checkRegex(source: string, offset: number): readonly Diagnostic[] {
  const place = (start: number, end: number) => ({ start: offset + start, end: offset + end });
  if (source === '') return [codes.emptyRegex.at(place(-1, 1))];
  const found = strange.exec(source);
  if (found !== null) {
    const span = place(found.index, found.index + found[0].length);
    return [
      codes.regexCharacter.at({ span, fix: escaping(source, offset) }, found[0], instead(found[0])),
    ];
  }
  const reading = parseRegex(source);
  return reading.ok
    ? []
    : [codes.regex.at(place(reading.span.start, reading.span.end), reading.reason)];
}

function instead(character: string): string {
  if (character === '(' || character === ')') {
    return `write the alternatives out, there are no groups; a parenthesis itself is \`${escapeOf(character)}\``;
  }
  return character.charCodeAt(0) <= 0xff
    ? `write \`${escapeOf(character)}\``
    : 'use `.` for it, or look for the text in quotes';
}

const escapeOf = (character: string) =>
  `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;

/** Every strange character (with a backslash before it, if one stands there) as `\xhh`. */
function escaping(source: string, offset: number) {
  const edits: Edit[] = [];
  for (const { 0: written, index } of source.matchAll(/\\[\s\S]|[\s\S]/gu)) {
    const character = written.replace(/^\\(?=.)/su, '');
    if (!strange.test(character)) continue;
    if (character.codePointAt(0)! > 0xff) return undefined;
    const span = { start: offset + index, end: offset + index + written.length };
    edits.push({ span, text: escapeOf(character) });
  }
  return { title: 'write it as a code', edits };
}
