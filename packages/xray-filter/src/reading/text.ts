import type { Diagnostic, Span } from '@sluice/core';
import { codes } from '../codes.ts';

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** The text between double quotes, escapes as in JSON; an escape that is none is said and kept. */
export function unquote(image: string, start: number, say: (one: Diagnostic) => void): string {
  const body = image.slice(1, -1);
  if (!body.includes('\\')) return body;
  return body.replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (found, code, letter, at: number) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    const known = escapes[letter];
    if (known !== undefined) return known;
    const span: Span = { start: start + 1 + at, end: start + 1 + at + found.length };
    const edits = [{ span: { start: span.start, end: span.start }, text: '\\' }];
    say(codes.badEscape.at({ span, fix: { title: 'double the backslash', edits } }, found));
    return found;
  });
}

/** A text in double quotes, as it is written canonically. */
export const quote = (text: string): string =>
  JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${code}`;
  });
