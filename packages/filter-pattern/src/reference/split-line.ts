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
  const closers = { '[': nextOf(line, ']'), '"': nextOf(line, '"') };
  let at = 0;
  while (at < line.length) {
    const first = line[at]!;
    if (blank.test(first)) {
      at += 1;
      continue;
    }
    const close = first === '[' || first === '"' ? closers[first](at + 1) : -1;
    const isClosed = close >= 0 && (close + 1 === line.length || blank.test(line[close + 1]!));
    let end = isClosed ? close + 1 : at;
    while (!isClosed && end < line.length && !blank.test(line[end]!)) end += 1;
    const value = isClosed ? line.slice(at + 1, close) : line.slice(at, end);
    tokens.push({ value, start: at });
    at = end;
  }
  return tokens;
}

/** The next place of a character from growing places on; each part of the line is seen once. */
function nextOf(line: string, character: string): (from: number) => number {
  let known = 0;
  return (from) => {
    if (known >= 0 && known < from) known = line.indexOf(character, from);
    return known;
  };
}

/** The rest of a line from a place, without the blanks at its end. */
export const restOf = (line: string, start: number): string =>
  line.slice(start).replace(/(?<![ \t\r\n])[ \t\r\n]+$/, '');
