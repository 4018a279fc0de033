import { type Diagnostic, type Position, positionAt } from '@sluice/core';

/**
 * Where the service says a pattern is wrong: the text that follows its message, or nothing where
 * it names no place. An error inside a list of `anything-but` is named twice.
 */
export function locationOf(pattern: string, { awsMessage = '', awsPosition }: Diagnostic): string {
  if (awsPosition === undefined) return '';
  // AWS: the message goes on with where a bracket was opened, before it says where it stopped.
  if (!/\((?:start marker|for \w+ starting)$/.test(awsMessage)) {
    return placeOf(pattern, awsMessage, awsPosition);
  }
  const stop = positionAt(
    pattern,
    awsMessage.endsWith('marker') ? pattern.length : mismatch(pattern),
  );
  return ` at ${sourceOf(pattern, awsPosition)})${placeOf(pattern, awsMessage, stop)}`;
}

function placeOf(pattern: string, message: string, position: Position): string {
  const place = `\n at ${sourceOf(pattern, position)}`;
  const twice = !message.startsWith('Cannot compare') && insideExclusion(pattern, position);
  return twice ? place + place : place;
}

const shown = 500;

function sourceOf(pattern: string, { line, column }: Position): string {
  const rest = pattern.length - shown;
  const cut = rest > 0 ? `"${pattern.slice(0, shown)}"[truncated ${rest} chars]` : `"${pattern}"`;
  return `[Source: (String)${cut}; line: ${line}, column: ${column}]`;
}

interface Open {
  readonly bracket: string;
  /** The key whose value it opens; empty for an element of an array. */
  readonly key: string;
}

/** Whether the innermost open bracket is a list of values of a matcher `anything-but`. */
function insideExclusion(pattern: string, position: Position): boolean {
  const { open } = readBrackets(pattern.slice(0, offsetOf(pattern, position)));
  const list = open.pop();
  if (list?.bracket !== '[') return false;
  const operator = list.key === exclusion ? list : open.pop();
  const [values, matcher] = open.slice(-2);
  return operator?.key === exclusion && values?.bracket === '[' && matcher?.bracket === '{';
}

const exclusion = '"anything-but"';

/** The offset after the first bracket that closes another kind than is open. */
const mismatch = (pattern: string) => readBrackets(pattern).stop;

const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"?|[[\]{},]/gs;

/** The brackets that are open at the end of a text, outermost first, or where they go wrong. */
function readBrackets(text: string): { readonly open: Open[]; readonly stop: number } {
  const open: Open[] = [];
  let key = '';
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (token === '[' || token === '{') {
      open.push({ bracket: token, key });
      key = '';
    } else if (token === ']' || token === '}') {
      if (open.pop()?.bracket !== (token === ']' ? '[' : '{')) return { open, stop: index + 1 };
    } else key = token === ',' ? '' : token;
  }
  return { open, stop: text.length };
}

/** The offset of the character that the service had not read yet. */
function offsetOf(pattern: string, { line, column }: Position): number {
  let start = 0;
  for (let n = 1; n < line; n++) start = pattern.indexOf('\n', start) + 1;
  return start + column - 1;
}
