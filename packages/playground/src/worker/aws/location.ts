import type { Diagnostic, Position } from '@sluice/core';

/**
 * Where the service says a pattern is wrong: the text that follows its message, or nothing where
 * it names no place. An error inside a list of `anything-but` is named twice.
 */
export function locationOf(pattern: string, { awsMessage, awsPosition }: Diagnostic): string {
  if (awsPosition === undefined) return '';
  const { line, column } = awsPosition;
  const place = `\n at [Source: (String)${quoted(pattern)}; line: ${line}, column: ${column}]`;
  const twice = insideExclusion(pattern, awsPosition) && !awsMessage?.startsWith('Cannot compare');
  return twice ? place + place : place;
}

const shown = 500;

function quoted(pattern: string): string {
  const rest = pattern.length - shown;
  return rest > 0 ? `"${pattern.slice(0, shown)}"[truncated ${rest} chars]` : `"${pattern}"`;
}

interface Open {
  readonly bracket: string;
  /** The key whose value it opens; empty for an element of an array. */
  readonly key: string;
}

/** Whether the innermost open bracket is a list of values of a matcher `anything-but`. */
function insideExclusion(pattern: string, position: Position): boolean {
  const open = openBefore(pattern, offsetOf(pattern, position));
  const list = open.pop();
  if (list?.bracket !== '[') return false;
  const operator = list.key === exclusion ? list : open.pop();
  const [values, matcher] = open.slice(-2);
  return operator?.key === exclusion && values?.bracket === '[' && matcher?.bracket === '{';
}

const exclusion = '"anything-but"';

/** The brackets that are open at an offset, outermost first. */
function openBefore(pattern: string, offset: number): Open[] {
  const open: Open[] = [];
  let key = '';
  for (const [token] of pattern.slice(0, offset).matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"?|[[\]{},]/gs)) {
    if (token === '[' || token === '{') {
      open.push({ bracket: token, key });
      key = '';
    } else if (token === ']' || token === '}') open.pop();
    else key = token === ',' ? '' : token;
  }
  return open;
}

/** The offset of the character that the service had not read yet. */
function offsetOf(pattern: string, { line, column }: Position): number {
  let start = 0;
  for (let n = 1; n < line; n++) start = pattern.indexOf('\n', start) + 1;
  return start + column - 1;
}
