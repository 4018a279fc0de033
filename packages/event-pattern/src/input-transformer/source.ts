import { positionAt } from '@sluice/core';

const shown = 500;

/** A place in a JSON text, in the words of the service's JSON reader. */
export function sourceOf(text: string, offset: number): string {
  const { line, column } = positionAt(text, offset);
  const rest = text.length > shown ? `[truncated ${text.length - shown} chars]` : '';
  return `[Source: (String)"${text.slice(0, shown)}"${rest}; line: ${line}, column: ${column}]`;
}
