import { type Diagnostic, type Fix, positionAt, spanOf } from '@sluice/core';
import { describeFault, type JsonFault } from '@sluice/syntax';
import { codes } from './codes.ts';
import type { JacksonFault } from './jackson.ts';

/** Levels of nesting that a pattern may have. */
export const maxDepth = 250;

export const isTooDeep = ({ reason }: JsonFault) => reason === 'too-deep';

/** Says why a text is no JSON; in the words of the service too, where it stumbles there. */
export function sayFault(
  fault: JsonFault,
  stop: JacksonFault | undefined,
  text: string,
): Diagnostic {
  if (isTooDeep(fault)) return codes.tooDeep.at(fault.span, maxDepth);
  const { message, hint } = isMark(fault, text)
    ? { message: 'a byte order mark stands before the pattern', hint: 'remove it' }
    : describeFault(fault);
  const said = codes.malformed.at({ span: fault.span, fix: fixFor(fault, text) }, message, hint);
  return stop === undefined
    ? said
    : { ...said, awsMessage: stop.message, awsPosition: positionAt(text, stop.position) };
}

const isMark = ({ span }: JsonFault, text: string) => span.start === 0 && text.startsWith('\uFEFF');

/** What can be left out without a second thought: a comma too many, a comment, a byte order mark. */
function fixFor(fault: JsonFault, text: string): Fix | undefined {
  const { reason, span } = fault;
  if (isMark(fault, text)) return removal('remove it', 0, 1);
  if (reason === 'comment') return removal('remove it', span.start, span.end);
  if (!'}]'.includes(text.charAt(span.start)) || span.start >= text.length) return undefined;
  const before = text.slice(0, span.start).trimEnd();
  if (!before.endsWith(',')) return undefined;
  return removal('remove the comma', before.length - 1, before.length);
}

const removal = (title: string, start: number, end: number): Fix => ({
  title,
  edits: [{ span: spanOf(start, end), text: '' }],
});
