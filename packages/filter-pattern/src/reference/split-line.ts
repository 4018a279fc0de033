/** A token of a line. */
export interface Token {
  /** Without the brackets or quotes around it. */
  readonly value: string;
  /** Where it begins, brackets and quotes included. */
  readonly start: number;
}

const blank = /[ \t\r\n]/;

/**
 * Splits a line at blanks. `[…]` and `"…"` are one token each where a blank or the end follows
 * them; an opening that is never closed so is an ordinary character.
 */
export function splitLine(line: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < line.length) {
    if (blank.test(line[at]!)) {
      at += 1;
      continue;
    }
    const close = closeOf(line, at);
    let end = at;
    if (close !== undefined) end = close + 1;
    else while (end < line.length && !blank.test(line[end]!)) end += 1;
    const value = close === undefined ? line.slice(at, end) : line.slice(at + 1, close);
    tokens.push({ value, start: at });
    at = end;
  }
  return tokens;
}

/** Where the bracket or quote at `at` closes a token. */
function closeOf(line: string, at: number): number | undefined {
  const closer = line[at] === '[' ? ']' : line[at] === '"' ? '"' : undefined;
  if (closer === undefined) return undefined;
  const close = line.indexOf(closer, at + 1);
  if (close < 0) return undefined;
  return close + 1 === line.length || blank.test(line[close + 1]!) ? close : undefined;
}

/** The rest of a line from a place, without the blanks at its end. */
export const restOf = (line: string, start: number): string =>
  line.slice(start).replace(/(?<![ \t\r\n])[ \t\r\n]+$/, '');
