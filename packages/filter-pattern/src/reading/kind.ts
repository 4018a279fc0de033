import type { Pattern } from '../ast.ts';

/** The first character that is no blank decides the kind. */
export function kindOf(source: string): Pattern['kind'] {
  const first = /[^ \t\r\n]/.exec(source)?.[0];
  return first === '{' ? 'json' : first === '[' ? 'space' : 'terms';
}

/** `{ "key": …`, where a selector would have to stand. */
export const looksLikeEventPattern = (source: string): boolean =>
  /^[ \t\r\n]*\{[ \t\r\n]*"(?:[^"\\]|\\.)*"[ \t\r\n]*:/.test(source);
