import type { Text } from './ast.ts';

/** The text of an argument: the quote that it stands in is escaped with `\`, and nothing else is. */
export const textIn = ({ raw, quote }: Text): string => raw.replaceAll(`\\${quote}`, quote);

/** The argument as it stands between single quotes, and the place there of each offset. */
export function searchIn({ raw, quote }: Text): string {
  if (quote === "'") return raw;
  return raw
    .replaceAll('\\"', '"')
    .replace(/\\[\s\S]|'/g, (found) => (found === "'" ? "\\'" : found));
}
