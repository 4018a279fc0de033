import { type Fix, spanOf } from '@sluice/core';
import type { JsonString } from '@sluice/syntax';
import { codes } from '../codes.ts';
import type { Refusals } from './refusals.ts';

/** A fault of a wildcard: where it stands in the text, and where the service counts it. */
export interface WildcardFault {
  readonly reason: 'consecutive' | 'escape';
  /** UTF-16 offset in the wildcard. */
  readonly offset: number;
  /** The service's count: bytes of UTF-8, the opening quote included. */
  readonly byte: number;
}

/** The first fault of a wildcard, if any. Only `\*` and `\\` are escapes. */
export function wildcardFault(text: string): WildcardFault | undefined {
  let byte = 1;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === '*' && text[i + 1] === '*') return { reason: 'consecutive', offset: i, byte };
    if (char === '\\') {
      const next = text[i + 1];
      if (next !== '*' && next !== '\\') return { reason: 'escape', offset: i, byte };
      i += 1;
      byte += 2;
      continue;
    }
    const code = text.codePointAt(i)!;
    if (code > 0xffff) i += 1;
    byte += bytesOf(code);
  }
  return undefined;
}

/** Bytes of UTF-8; half of a surrogate pair is written as one `?`. */
const bytesOf = (code: number): number => {
  if (code < 0x80 || (code >= 0xd800 && code <= 0xdfff)) return 1;
  if (code < 0x800) return 2;
  return code > 0xffff ? 4 : 3;
};

/** Refuses a faulty wildcard, noticed once the service has read up to `read`. */
export function refuseWildcard(json: JsonString, read: number, refusals: Refusals): boolean {
  const fault = wildcardFault(json.value);
  if (fault === undefined) return false;
  // Without escapes the offset in the string is the offset in the text; else the whole is shown.
  const plain = json.span.end - json.span.start === json.value.length + 2;
  const start = json.span.start + 1 + fault.offset;
  const length = fault.reason === 'consecutive' ? 2 : 1;
  const span = plain ? spanOf(start, start + length) : json.span;
  const code = fault.reason === 'consecutive' ? codes.wildcardConsecutive : codes.wildcardEscape;
  const fix = plain && fault.reason === 'consecutive' ? oneStar(json, fault.offset) : undefined;
  refusals.add(code, { span, read, fix }, fault.byte);
  return true;
}

/** The whole run of `*` becomes one. */
function oneStar({ span, value }: JsonString, offset: number): Fix {
  const rest = value.slice(offset);
  const run = rest.length - rest.replace(/^\*+/, '').length;
  const start = span.start + 1 + offset;
  return { title: 'leave one `*`', edits: [{ span: spanOf(start, start + run), text: '*' }] };
}
